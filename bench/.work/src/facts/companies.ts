import type { RawItem } from '../ingest/index.ts';
import { legalNames } from './company-legal.ts';
import { companyCore } from './company-name.ts';
import { listedFirms, phrasedFirms } from './company-phrases.ts';
import { titleFirms } from './company-subject.ts';
import { isDivision } from './company-words.ts';

/** At most so many companies of one item. */
const MOST = 6;

/** A company as a text names it. */
export interface CompanyMention {
  name: string;
  /** Offset in its text. */
  at: number;
  /** How little the words around say that it invests or builds: 0 for “由…投资”, up to 1. */
  doubt: number;
}

/** The named investors and builders of an item's project, as written, full name where the text gives it. */
export function findCompanies(
  item: Pick<RawItem, 'title' | 'lead' | 'body' | 'section'>,
  batch: boolean,
): string[] {
  if (item.section === '政策法规') return [];
  const [opening = '', ...more] = item.body;
  // Where there is no lead, the body's first paragraph does a lead's work.
  const texts = item.lead ? [item.title, item.lead, ...item.body] : [item.title, opening, ...more];
  const rest = texts.slice(1).join('');
  const legal = texts.map((text, field) => legalNames(text, field >= 2));
  const told = texts.slice(1, 2).flatMap(phrasedFirms);
  const builders = [
    ...legal.flat().filter(({ name }) => /(?:公司|株式会社)$/u.test(name) && name.length > 5),
    ...told,
  ];
  const found = texts.flatMap((text, field) =>
    [
      ...(legal[field] ?? []),
      ...phrasedFirms(text),
      ...listedFirms(text, batch),
      ...(field === 0 ? titleFirms(text, rest, batch).filter(({ name }) => agrees(name, builders)) : []),
    ].map(({ name, at, doubt }) => ({ name, rank: field + at / 10_000 + (batch ? 0 : doubt) })),
  );
  return distinct(found.sort((a, b) => a.rank - b.rank).map(({ name }) => name)).slice(0, MOST);
}

/** Whether a title's first words can be a company: where the text names builders in full, only one of them. */
function agrees(name: string, builders: readonly CompanyMention[]): boolean {
  const core = companyCore(name, isDivision);
  return (
    builders.length === 0 ||
    builders.some((builder) => {
      const known = companyCore(builder.name, isDivision);
      return known.includes(core) || core.includes(known);
    })
  );
}

/** One name a company: the first of those that share a core, or the legal one among them. */
function distinct(found: readonly string[]): string[] {
  const names: string[] = [];
  for (const name of found) {
    const core = companyCore(name, isDivision);
    const same = names.findIndex((other) => {
      const known = companyCore(other, isDivision);
      return known.includes(core) || core.includes(known);
    });
    if (same < 0) names.push(name);
    else if (name.endsWith('公司') && !names[same]?.endsWith('公司')) names[same] = name;
  }
  return names;
}
