import type { Item, Policy } from '../../schema/dataset.ts';
import { findIssuer, splitIssuers } from './policy-issuer.ts';
import { levelOfDocument, levelOfIssuer } from './policy-level.ts';
import { findUntil } from './policy-until.ts';

/** The texts that the facts are read from. */
export type PolicyText = Pick<Item, 'title' | 'lead' | 'body' | 'source'>;

/**
 * Reads issuers, level and last year of a policy item. A pure function of the text.
 *
 * @param year in which it was reported: an earlier year is not a target
 */
export function readPolicy(text: PolicyText, year: number): Policy {
  const title = plain(text.title);
  const sentences = [text.lead ?? '', ...text.body].flatMap((part) => plain(part).split(/(?<=[。！？])/u));
  // A blank between the words of a title separates clauses.
  const issuer = findIssuer(
    plain(text.title.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '，')),
    sentences,
  );
  const source = text.source ? plain(text.source.name) : '';
  // A 团体标准 is issued by an association. It can name a city, but is not the city's policy.
  const official = !sentences.some((sentence) => sentence.includes('团体标准'));
  return {
    issuers: issuer === null ? [] : splitIssuers(issuer),
    level:
      (issuer === null ? null : levelOfIssuer(issuer)) ?? (official ? levelOfDocument(title, source) : null),
    until: findUntil(title, sentences, year),
  };
}

/** A text without blanks, which occur anywhere in titles and wrapped lines, and with one kind of dash. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[－–—~～‐-]+/gu, '—')
    .replace(/,/gu, '，');
}
