/** Compares extracted items with those labelled by hand. */

import type { Investment, Item } from '../schema/dataset.ts';
import { sameName } from './questions/companies.ts';

/** One labelled item, as gold/GUIDE.md describes it. */
export interface GoldItem {
  n: number;
  section: string;
  title: string;
  lead: string | null;
  body: string[];
  source: string | null;
  date: string | null;
  date_end?: string | null;
  places: { province: string; city: string | null; district: string | null; park: string | null }[];
  industry: string;
  industry_ok: string[];
  stage: string;
  stage_ok: string[];
  batch: boolean;
  investment: Pick<Investment, 'value' | 'currency' | 'kind' | 'text'> | null;
  companies: string[];
  companies_ok?: string[];
  park_ok?: string[];
  batch_ok?: boolean;
}

/** A person's label of an item. Facts that are left out are unknown. */
export type PartialLabel = Pick<GoldItem, 'n' | 'section' | 'title' | 'lead' | 'body' | 'source'> &
  Partial<GoldItem>;

/** A field, whether it is right, and the expected and actual value as text. */
export type Comparison = [field: string, right: boolean, got: string];

/** Texts are equal if they differ only in blanks. The closing full stop of a body is not labelled. */
function bare(text: string | null | undefined): string {
  return (text ?? '').replace(/\s/g, '');
}
function withoutStop(text: string): string {
  return bare(text).replace(/。$/, '');
}

/** Compares an item's texts with its label. */
export function compareTexts(
  gold: GoldItem,
  item: Pick<Item, 'title' | 'lead' | 'body' | 'source'> | undefined,
): Comparison[] {
  return [
    same('title', bare(gold.title), bare(item?.title)),
    same('lead', bare(gold.lead), bare(item?.lead)),
    same('body', gold.body.map(withoutStop).join('¶'), (item?.body ?? []).map(withoutStop).join('¶')),
    same('source', bare(gold.source), bare(item?.source?.name)),
  ];
}

function same(field: string, want: unknown, got: unknown): Comparison {
  return [field, want === got, `want ${want}, got ${got}`];
}

/** Compares an item's facts with its label, as gold/score.py does. Only the main place is compared. */
export function compareFacts(
  gold: Omit<GoldItem, 'title' | 'lead' | 'body' | 'source'>,
  item: Item | undefined,
): Comparison[] {
  const here = item?.places[0];
  const home = gold.places[0];
  const named = (
    field: string,
    want: string | null | undefined,
    got: string | null | undefined,
  ): Comparison => [
    `${field} ${want ? '(named)' : '(none)'}`,
    (want ?? null) === (got ?? null),
    `want ${want ?? 'none'}, got ${got ?? 'none'}`,
  ];
  const among = (name: string | null | undefined, list: readonly (string | null | undefined)[]) =>
    list.some((other) => name && other && sameName(name, other));
  const parks = [home?.park, ...(gold.park_ok ?? [])];
  const sum = (one: GoldItem['investment'] | Investment | undefined) =>
    one ? `${one.value} ${one.currency}` : 'none';
  const list: Comparison[] = [
    same('section', gold.section, item?.section),
    same('date', gold.date, item?.date ?? null),
    same('province', home?.province, here?.province),
    named('city', home?.city, here?.city),
    named('district', home?.district, here?.district),
    [
      home?.park ? 'park (named)' : 'park (none)',
      among(here?.park, parks) || (!home?.park && !here?.park),
      `want ${home?.park ?? 'none'}, got ${here?.park ?? 'none'}`,
    ],
    label('industry', [gold.industry, ...gold.industry_ok], item?.industry),
    label('stage', [gold.stage, ...gold.stage_ok], item?.stage),
    ['batch', gold.batch_ok === true || gold.batch === item?.batch, `want ${gold.batch}, got ${item?.batch}`],
    same('investment', sum(gold.investment), sum(item?.investment ?? undefined)),
  ];
  if (home?.park) list.push(same('park (exact)', bare(home.park), bare(here?.park)));
  const found = item?.companies ?? [];
  for (const name of gold.companies) {
    const got = `want ${name}, got ${found.join(' ') || 'none'}`;
    list.push(['companies (recall)', among(name, found) === true, got]);
    list.push(['companies (exact)', found.some((other) => bare(other) === bare(name)), got]);
  }
  for (const name of found) {
    list.push([
      'companies (precision)',
      among(name, [...gold.companies, ...(gold.companies_ok ?? [])]) === true,
      `got ${name}, want ${gold.companies.join(' ') || 'none'}`,
    ]);
  }
  return list;
}

function label(field: string, wanted: readonly string[], got: string | undefined): Comparison {
  return [field, wanted.includes(got ?? ''), `want ${wanted}, got ${got}`];
}
