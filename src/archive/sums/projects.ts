/**
 * Which items tell of the same project: the same company *and* place *and* subject, or the same sum at
 * the same place in much the same words. A project told twice, or at two stages, is one project.
 */
import { companyKey } from '../../facts/companies/company-name.ts';
import type { Item } from '../../schema/dataset.ts';
import { isPolicy } from '../../schema/sections.ts';
import { weeksBetween } from '../../text/calendar.ts';
import { likeness, pairsOf } from '../../text/likeness.ts';
import { oncePerText } from '../memo.ts';
import { numbersOf, phaseOf, subjectOf } from './subject.ts';

/** Share of character pairs from which two subjects count as one. */
const SAME_SUBJECT = 0.5;
/** The same where something else speaks against it: sums far apart, two parks. */
const SURELY_SAME = 0.75;
/** The same where an equal sum speaks for it. */
const LIKELY_SAME = 0.25;
/** Factor from which two sums are no correction of one another. */
const FAR_APART = 1.5;
/** Weeks within which a batch of much the same words and another sum is the same batch told again. */
const SAME_BATCH_WEEKS = 4;
/** So many items that share a key are compared with one more: the newest. */
const MOST_COMPARED = 200;

/** The place as far as it must agree: the prefecture, or the province where none is known. */
function cityOf(item: Item): string | null {
  const place = item.places[0];
  return place ? `${place.province}${place.city ?? ''}` : null;
}

function sameSum(a: Item, b: Item): boolean {
  const [one, other] = [a.investment, b.investment];
  return one !== null && one.value === other?.value && one.currency === other.currency;
}

function farApart(a: Item, b: Item): boolean {
  const [one, other] = [a.investment?.cny, b.investment?.cny];
  return Boolean(one && other && Math.max(one, other) > FAR_APART * Math.min(one, other));
}

function twoParks(a: Item, b: Item): boolean {
  const [here, there] = [a.places[0]?.park, b.places[0]?.park];
  return Boolean(here && there && !here.includes(there) && !there.includes(here));
}

const pairs = oncePerText(pairsOf);
const alike = (a: string, b: string) => likeness(pairs(a), pairs(b));

/** Whether two items can't be one project, whatever their words: two counties, two phases or lots, fund and factory. */
function apart(a: Item, b: Item): boolean {
  const [here, there] = [a.places[0]?.district, b.places[0]?.district];
  if (a.batch !== b.batch || (here && there && here !== there)) return true;
  if (a.investment && b.investment && (a.investment.kind === 'fund') !== (b.investment.kind === 'fund'))
    return true;
  const [one, other] = [phaseOf(a), phaseOf(b)];
  if (one && other && one !== other) return true;
  return a.batch && !sameSum(a, b) && !sameBatch(a, b);
}

/** A batch whose sum was told otherwise before: signed batches and started ones are not the same projects. */
function sameBatch(a: Item, b: Item): boolean {
  return (
    a.stage === b.stage &&
    Math.abs(weeksBetween(a.issue, b.issue)) <= SAME_BATCH_WEEKS &&
    numbersOf(a.title) === numbersOf(b.title) &&
    alike(a.title, b.title) >= SURELY_SAME
  );
}

function sameSubject(a: Item, b: Item): boolean {
  const [one, other] = [subjectOf(a), subjectOf(b)];
  // A title of nothing but firm, place and stage leaves the sum to tell.
  if (one === '' || other === '') return sameSum(a, b) || (one === other && !farApart(a, b));
  if (sameSum(a, b)) return alike(one, other) >= LIKELY_SAME;
  return alike(one, other) >= (farApart(a, b) || twoParks(a, b) ? SURELY_SAME : SAME_SUBJECT);
}

function sameWords(a: Item, b: Item): boolean {
  return alike(a.title, b.title) >= SAME_SUBJECT;
}

/**
 * Groups items into projects. Only items of one city that share a company or a sum are compared, so
 * that the cost grows with the archive and not with its square. One telling that names no phase can't bring
 * two phases together: an item joins a project only if it can be one with all of its tellings.
 *
 * @param items policies are left alone: they are no projects
 * @param companyOf gives the identity of a company by its name
 * @returns for each item's id the id of its project: that of the project's first item in the given order
 */
export function groupProjects(
  items: readonly Item[],
  companyOf: (name: string) => string = companyKey,
): Map<string, string> {
  const rank = new Map<Item, number>(items.map((item, index) => [item, index]));
  const projects = new Map<Item, Item[]>(items.map((item) => [item, [item]]));
  const join = (a: Item, b: Item): void => {
    const [here, there] = [projects.get(a)!, projects.get(b)!];
    if (here === there || here.some((one) => there.some((other) => apart(one, other)))) return;
    const both = [...here, ...there].sort((x, y) => rank.get(x)! - rank.get(y)!);
    for (const item of both) projects.set(item, both);
  };

  const buckets = new Map<string, Item[]>();
  const put = (key: string, item: Item, same: (a: Item, b: Item) => boolean): void => {
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, [item]);
    else {
      for (const other of bucket.slice(-MOST_COMPARED)) if (same(item, other)) join(other, item);
      bucket.push(item);
    }
  };
  const doubled = new Set(
    items.filter((item) => item.notes.some((note) => note.code === 'duplicate')).map((item) => item.issue),
  );
  for (const item of items) {
    const city = cityOf(item);
    if (city === null || isPolicy(item)) continue;
    const batch = item.batch ? 'batch' : '';
    for (const name of new Set(item.companies.map(companyOf)))
      put(`company ${batch} ${city} ${name}`, item, item.batch ? sameWords : sameSubject);
    if (item.investment)
      put(`sum ${city} ${item.investment.currency}${item.investment.value}`, item, sameWords);
    if (item.batch) put(`batch ${city}`, item, sameBatch);
    if (doubled.has(item.issue)) put(`duplicate ${city} ${item.issue}`, item, sameWords);
  }
  return new Map(items.map((item) => [item.id, projects.get(item)![0]!.id]));
}
