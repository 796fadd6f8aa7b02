/** Facts of all items in columns, for the facets and the order of search results. */
import type { Archive } from '../../archive/build.ts';
import { trailOf } from '../../archive/regions/regions.ts';
import { kindOf } from '../../archive/sums/sums.ts';
import { leader } from '../../facts/policy/policy-issuer.ts';
import { COLLECTIONS, type Industry, type Item, POLICY_LEVELS, STAGES } from '../../schema/dataset.ts';
import { SUM_KINDS } from '../../schema/labels.ts';
import { isPolicy } from '../../schema/sections.ts';
import { daysBetween } from '../../text/calendar.ts';
import { issueName } from '../../views/words/text.ts';
import type { Region, Table } from '../files.ts';

/** The items in the order of the table: by issue, oldest first, then as printed. */
export function tableOrder({ issues, itemsOf }: Archive): Item[] {
  return issues.toReversed().flatMap(itemsOf);
}

/** Gives each different value a number, in order of first appearance. */
function numbering<T>(): { values: T[]; of(value: T): number } {
  const known = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    of(value) {
      const key = JSON.stringify(value);
      const number = known.get(key) ?? values.push(value) - 1;
      known.set(key, number);
      return number;
    },
  };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The last part of an item's id. */
function numberOf({ id, issue }: Item): number {
  return Number(id.slice(issue.length + 1));
}

/** Index of `SUMS_OF`. */
const kindIndex = (item: Item): number =>
  isPolicy(item) ? SUM_KINDS.length : SUM_KINDS.indexOf(kindOf(item));

/** @param items {@link tableOrder} */
export function searchTable({ issues, issueOf, itemsOf }: Archive, items: readonly Item[]): Table {
  const industries = numbering<Industry[]>();
  const places = numbering<number[]>();
  const regions = numbering<Region>();
  const issuers = numbering<string[]>();
  return {
    issues: issues
      .toReversed()
      .map((issue) => ({ id: issue.id, to: issue.to, name: issueName(issue), items: itemsOf(issue).length })),
    number: items.map((item, at) => {
      const before = items[at - 1];
      return numberOf(item) - (before?.issue === item.issue ? numberOf(before) : 0);
    }),
    age: items.map((item) => (item.date ? daysBetween(item.date, issueOf(item).to) : null)),
    collection: items.map((item) => COLLECTIONS.indexOf(item.collection)),
    stage: items.map((item) => STAGES.indexOf(item.stage)),
    industry: items.map((item) => industries.of(unique([item.industry, ...item.industries]))),
    industries: industries.values,
    place: items.map((item) => {
      const trail = item.places.flatMap(trailOf);
      return places.of(unique(trail.map(({ path, name, short }) => regions.of({ path, name, short }))));
    }),
    places: places.values,
    regions: regions.values,
    level: items.map(({ policy }) => (policy?.level ? POLICY_LEVELS.indexOf(policy.level) + 1 : 0)),
    // 工信部等 counts as 工信部.
    issuer: items.map(({ policy }) => issuers.of(unique((policy?.issuers ?? []).map(leader)))),
    issuers: issuers.values,
    kind: items.map((item) => (item.investment ? 1 + kindIndex(item) : 0)),
    sum: items.map((item) => Math.round((item.investment?.cny ?? 0) / 1e4)),
  };
}
