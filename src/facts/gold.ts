/** Compares extracted items with those labelled by hand. */

import { zoneKey } from '../gazetteer/zones.ts';
import type { Investment, Item } from '../schema/dataset.ts';
import { companyCore } from './companies/company-name.ts';

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
}

/** A field, whether it is right, and the expected and actual value in words. */
export type Comparison = [field: string, right: boolean, got: string];

/** Texts are the same when they differ in blanks only; the closing full stop of a body is not labelled. */
function bare(text: string | null | undefined): string {
  return (text ?? '').replace(/\s/g, '');
}
function withoutStop(text: string): string {
  return bare(text).replace(/。$/, '');
}

/** Holds an item's texts against its label. */
export function compareTexts(gold: GoldItem, item: Item | undefined): Comparison[] {
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

/** Holds an item's facts against its label; of several places the main one. */
export function compareFacts(
  gold: Omit<GoldItem, 'title' | 'lead' | 'body' | 'source'>,
  item: Item | undefined,
): Comparison[] {
  const here = item?.places[0];
  const home = gold.places[0];
  const sum = (one: GoldItem['investment'] | Investment | undefined) =>
    one ? `${one.value} ${one.currency} ${one.kind}` : 'none';
  const list: Comparison[] = [
    same('section', gold.section, item?.section),
    same('date', `${gold.date} ${gold.date_end ?? null}`, `${item?.date ?? null} ${item?.dateEnd ?? null}`),
    same('province', home?.province, here?.province),
    same('city', home?.city ?? null, here?.city ?? null),
    same('district', home?.district ?? null, here?.district ?? null),
    [
      home?.park ? 'park (named)' : 'park (none)',
      home?.park ? zoneKey(home.park) === zoneKey(here?.park ?? '') : !here?.park,
      `want ${home?.park ?? 'none'}, got ${here?.park ?? 'none'}`,
    ],
    [
      'industry',
      [gold.industry, ...gold.industry_ok].includes(item?.industry ?? ''),
      `want ${[gold.industry, ...gold.industry_ok]}, got ${item?.industry}`,
    ],
    [
      'stage',
      [gold.stage, ...gold.stage_ok].includes(item?.stage ?? ''),
      `want ${[gold.stage, ...gold.stage_ok]}, got ${item?.stage}`,
    ],
    same('batch', gold.batch, item?.batch),
    same('investment', sum(gold.investment), sum(item?.investment ?? undefined)),
  ];
  const found = item?.companies ?? [];
  for (const name of gold.companies) {
    list.push([
      'companies (recall)',
      found.some((other) => sameCompany(name, other)),
      `want ${name}, got ${found.join(' ') || 'none'}`,
    ]);
  }
  for (const name of found) {
    list.push([
      'companies (precision)',
      gold.companies.some((other) => sameCompany(name, other)),
      `got ${name}, want ${gold.companies.join(' ') || 'none'}`,
    ]);
  }
  return list;
}

function sameCompany(a: string, b: string): boolean {
  const [left, right] = [companyCore(a), companyCore(b)];
  return left.includes(right) || right.includes(left);
}
