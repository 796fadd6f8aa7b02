/** Facts of all items in columns, for the facets and the order of search results. */
import { trailOf } from '../../archive/regions/regions.ts';
import { kindOf } from '../../archive/sums/sums.ts';
import { leader } from '../../facts/policy/policy-issuer.ts';
import {
  COLLECTIONS,
  type Dataset,
  type Industry,
  type Issue,
  type Item,
  POLICY_LEVELS,
  STAGES,
} from '../../schema/dataset.ts';
import { SUM_KINDS } from '../../schema/labels.ts';
import { isPolicy } from '../../schema/sections.ts';
import { issueName } from '../../views/words/text.ts';
import { daysBetween, type Region, type Table } from '../files.ts';

/** Items as the table has them: by issue, oldest first, and as printed within. */
export function tableOrder(dataset: Dataset): Item[] {
  const rank = new Map(issuesOf(dataset).map((issue, index) => [issue.id, index]));
  return [...dataset.items].sort(
    (a, b) => rank.get(a.issue)! - rank.get(b.issue)! || a.position - b.position || a.id.localeCompare(b.id),
  );
}

function issuesOf(dataset: Dataset): Issue[] {
  return [...dataset.issues].sort((a, b) => a.to.localeCompare(b.to) || a.id.localeCompare(b.id));
}

/** Gives each different value a number, in order of first appearance. */
function numbering<T>(): { values: T[]; of(value: T, key: string): number } {
  const known = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    of(value, key) {
      const found = known.get(key);
      if (found !== undefined) return found;
      known.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}

/** The last part of an item's id. */
function numberOf({ id, issue }: Item): number {
  return Number(id.slice(issue.length + 1));
}

/** Index of `SUMS_OF`. */
const kindIndex = (item: Item): number =>
  isPolicy(item) ? SUM_KINDS.length : SUM_KINDS.indexOf(kindOf(item));

/** @param items {@link tableOrder} */
export function searchTable(dataset: Dataset, items: readonly Item[]): Table {
  const byIssue = Map.groupBy(items, (item) => item.issue);
  const issues = issuesOf(dataset);
  const issueById = new Map(issues.map((issue) => [issue.id, issue]));
  const industries = numbering<Industry[]>();
  const places = numbering<number[]>();
  const regions = numbering<Region>();
  const issuers = numbering<string[]>();
  issuers.of([], '');
  const last = new Map<string, number>();
  const step = (item: Item): number => {
    const number = numberOf(item);
    const difference = number - (last.get(item.issue) ?? 0);
    last.set(item.issue, number);
    return difference;
  };
  return {
    issues: issues.map((issue) => ({
      id: issue.id,
      to: issue.to,
      name: issueName(issue),
      items: byIssue.get(issue.id)?.length ?? 0,
    })),
    number: items.map(step),
    age: items.map(({ date, issue }) => (date ? daysBetween(date, issueById.get(issue)!.to) : null)),
    collection: items.map((item) => COLLECTIONS.indexOf(item.collection)),
    stage: items.map((item) => STAGES.indexOf(item.stage)),
    industry: items.map((item) => {
      const set = [...new Set([item.industry, ...item.industries])];
      return industries.of(set, set.join());
    }),
    industries: industries.values,
    place: items.map((item) => {
      const trail = item.places.flatMap(trailOf);
      const set = trail.map(({ path, name, short }) => regions.of({ path, name, short }, path));
      const unique = [...new Set(set)];
      return places.of(unique, unique.join());
    }),
    places: places.values,
    regions: regions.values,
    level: items.map(({ policy }) => (policy?.level ? POLICY_LEVELS.indexOf(policy.level) + 1 : 0)),
    issuer: items.map(({ policy }) => {
      // 工信部等 is 工信部.
      const set = (policy?.issuers ?? []).map(leader);
      return issuers.of(set, set.join());
    }),
    issuers: issuers.values,
    kind: items.map((item) => (item.investment ? 1 + kindIndex(item) : 0)),
    sum: items.map((item) => Math.round((item.investment?.cny ?? 0) / 1e4)),
  };
}
