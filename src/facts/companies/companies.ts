import type { RawItem } from '../../ingest/index.ts';
import { isPolicy } from '../../schema/sections.ts';
import { legalNames } from './company-legal.ts';
import { companyCore } from './company-name.ts';
import { introducedFirms, listedFirms, phrasedFirms } from './company-phrases.ts';
import { titleFirms } from './company-subject.ts';

/** At most so many companies of one item. */
const MOST_COMPANIES = 6;

/** A company as a text names it. */
export interface CompanyMention {
  name: string;
  /** Offset in its text. */
  at: number;
  /** 0 for a certain investor or builder (“由…投资”), up to 1 for weak evidence. */
  doubt: number;
  /** Whether its end is a guess, as when a title continues with the firm's products (迈瑞｜医疗全球总部). */
  cut?: boolean;
}

/** The named investors and builders of an item's project, as written, full name where the text gives it. */
export function findCompanies(
  item: Pick<RawItem, 'title' | 'lead' | 'body' | 'section'>,
  batch: boolean,
): string[] {
  if (isPolicy(item)) return [];
  const [opening = '', ...more] = item.body;
  // Without a lead, the first paragraph of the body is used instead.
  const texts = item.lead ? [item.title, item.lead, ...item.body] : [item.title, opening, ...more];
  const rest = texts.slice(1).join('');
  const legal = texts.map((text, field) => legalNames(text, field >= 2));
  const inText = texts.slice(1, 2).flatMap(phrasedFirms);
  const builders = [
    ...legal.flat().filter(({ name }) => /(?:公司|株式会社)$/u.test(name) && name.length > 5),
    ...inText,
  ];
  const found = texts.flatMap((text, field) =>
    [
      ...(legal[field] ?? []),
      ...phrasedFirms(text),
      ...listedFirms(text, batch),
      ...(field === 0 ? [] : introducedFirms(text, item.title)),
      ...(field === 0 ? titleFirms(text, rest, batch).filter(({ name }) => agrees(name, builders)) : []),
    ].map((mention) => ({ ...mention, rank: field + mention.at / 10_000 + (batch ? 0 : mention.doubt) })),
  );
  return distinct(found.sort((a, b) => a.rank - b.rank)).slice(0, MOST_COMPANIES);
}

/** Whether a title's first words can be a company: where the text names builders in full, only one of them. */
function agrees(name: string, builders: readonly CompanyMention[]): boolean {
  const core = companyCore(name);
  return (
    builders.length === 0 ||
    builders.some((builder) => {
      const known = companyCore(builder.name);
      return known.includes(core) || core.includes(known);
    })
  );
}

/**
 * One name for each company: the first of those with the same core, or the legal one among them. A longer name bounded
 * by a sentence replaces one whose end is a guess.
 */
function distinct(found: readonly CompanyMention[]): string[] {
  const kept: CompanyMention[] = [];
  for (const mention of found) {
    const core = companyCore(mention.name);
    const same = kept.findIndex(({ name }) => {
      const known = companyCore(name);
      return known.includes(core) || core.includes(known);
    });
    const other = kept[same];
    if (!other) kept.push(mention);
    else if (
      mention.name.endsWith('公司')
        ? !other.name.endsWith('公司')
        : other.cut && !mention.cut && mention.name.startsWith(other.name)
    )
      kept[same] = mention;
  }
  return kept.map(({ name }) => name);
}
