import type { Item } from '../../schema/dataset.ts';
import { findHorizon, type Horizon } from './policy-horizon.ts';
import { findIssuer } from './policy-issuer.ts';
import { levelOfDocument, levelOfIssuer, type PolicyLevel } from './policy-level.ts';

export type { Horizon } from './policy-horizon.ts';
export type { PolicyLevel } from './policy-level.ts';

/** What a policy's text states of the document itself. Null is “not stated”, never “probably not”. */
export interface PolicyFacts {
  /** Who made or issued it, in the text's own words: `浙江省人民政府办公厅`, `北京市科委、中关村管委会等11部门`. */
  issuer: string | null;
  /** Whose policy it is: its issuer's level, or that of the place its name begins with. */
  level: PolicyLevel | null;
  /** Until when it holds or what year it aims at. */
  horizon: Horizon | null;
}

/** What the facts are read from. */
export type PolicyText = Pick<Item, 'title' | 'lead' | 'body' | 'source'>;

/**
 * Reads issuer, level and horizon from a policy item; a pure function of its text.
 * @param year in which it was told: a year before it is no horizon
 */
export function readPolicy(text: PolicyText, year: number): PolicyFacts {
  const title = plain(text.title);
  const sentences = [text.lead ?? '', ...text.body].flatMap((part) => plain(part).split(/(?<=[。！？])/u));
  // A blank between words of a title parts its clauses.
  const issuer = findIssuer(
    plain(text.title.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '，')),
    sentences,
  );
  const source = text.source ? plain(text.source.name) : '';
  // An association's standard bears a city's name and is no city's policy.
  const official = !sentences.some((sentence) => sentence.includes('团体标准'));
  return {
    issuer,
    level:
      (issuer === null ? null : levelOfIssuer(issuer)) ?? (official ? levelOfDocument(title, source) : null),
    horizon: findHorizon(title, sentences, year),
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
