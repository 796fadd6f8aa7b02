import type { Item, Policy } from '../../schema/dataset.ts';
import { findIssuer, splitIssuers } from './policy-issuer.ts';
import { levelOfDocument, levelOfIssuer } from './policy-level.ts';
import { findUntil } from './policy-until.ts';

/** What the facts are read from. */
export type PolicyText = Pick<Item, 'title' | 'lead' | 'body' | 'source'>;

/**
 * Reads issuers, level and last year from a policy item; a pure function of its text.
 *
 * @param year in which it was reported: a year before it is no aim
 */
export function readPolicy(text: PolicyText, year: number): Policy {
  const title = plain(text.title);
  const sentences = [text.lead ?? '', ...text.body].flatMap((part) => plain(part).split(/(?<=[。！？])/u));
  // A blank between words of a title separates its clauses.
  const issuer = findIssuer(
    plain(text.title.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '，')),
    sentences,
  );
  const source = text.source ? plain(text.source.name) : '';
  // An association's standard can name a city and is not the city's policy.
  const official = !sentences.some((sentence) => sentence.includes('团体标准'));
  return {
    issuers: issuer === null ? [] : splitIssuers(issuer),
    level:
      (issuer === null ? null : levelOfIssuer(issuer)) ?? (official ? levelOfDocument(title, source) : null),
    until: findUntil(title, sentences, year),
  };
}

/** Without blanks, which titles and wrapped lines have anywhere, and with one kind of dash. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[－–—~～‐-]+/gu, '—')
    .replace(/,/gu, '，');
}
