/**
 * Which items report the same project: the same company *and* place *and* subject, or the same sum at the same place in
 * similar words. Reports of different stages are the same project.
 */
import { companyKey } from '../../facts/companies/company-name.ts';
import { sureCompanies } from '../../schema/certainty.ts';
import type { Item } from '../../schema/dataset.ts';
import { isPolicy } from '../../schema/sections.ts';
import { weeksBetween } from '../../text/calendar.ts';
import { likeness, pairsOf } from '../../text/likeness.ts';
import { oncePerText } from '../memo.ts';
import { numbersOf, phaseOf, topicOf } from './topic.ts';

/** Likeness from which two topics count as the same. */
const SAME_TOPIC = 0.5;
/** The same if sums or parks differ. */
const SURELY_SAME = 0.75;
/** The same if the sums are equal. */
const LIKELY_SAME = 0.25;
/** Factor between two sums from which one cannot be a correction of the other. */
const FAR_APART = 1.5;
/** Weeks within which a batch in similar words with another sum is the same batch. */
const SAME_BATCH_WEEKS = 4;
/** How many items with the same key an item is compared with: the newest. */
const MAX_COMPARED = 200;

/** The part of the place that must agree: the prefecture, or the province if no prefecture is known. */
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

/** Whether two items cannot be one project, whatever their words: two counties, two phases, a fund and a factory. */
function differ(a: Item, b: Item): boolean {
  const [here, there] = [a.places[0]?.district, b.places[0]?.district];
  if (a.batch !== b.batch || (here && there && here !== there)) return true;
  if (a.investment && b.investment && (a.investment.kind === 'fund') !== (b.investment.kind === 'fund'))
    return true;
  const [one, other] = [phaseOf(a), phaseOf(b)];
  if (one && other && one !== other) return true;
  return a.batch && !sameSum(a, b) && !sameBatch(a, b);
}

/** Whether two batches with different sums are the same. A signed and a started batch never are. */
function sameBatch(a: Item, b: Item): boolean {
  return (
    a.stage === b.stage &&
    Math.abs(weeksBetween(a.issue, b.issue)) <= SAME_BATCH_WEEKS &&
    numbersOf(a.title) === numbersOf(b.title) &&
    alike(a.title, b.title) >= SURELY_SAME
  );
}

function sameTopic(a: Item, b: Item): boolean {
  const [one, other] = [topicOf(a), topicOf(b)];
  // If a title names only company, place and stage, the sum decides.
  if (one === '' || other === '') return sameSum(a, b) || (one === other && !farApart(a, b));
  if (sameSum(a, b)) return alike(one, other) >= LIKELY_SAME;
  return alike(one, other) >= (farApart(a, b) || twoParks(a, b) ? SURELY_SAME : SAME_TOPIC);
}

function sameWords(a: Item, b: Item): boolean {
  return alike(a.title, b.title) >= SAME_TOPIC;
}

/**
 * Groups items into projects. Only items of one city that share a company or a sum are compared, so that the time is
 * linear in the number of items. An item joins a project only if it can be the same as each of the project's reports,
 * so that a report without a phase cannot join two phases.
 * @param items in order; policies are not grouped
 * @param companyOf returns the id of a company by its name
 * @returns the id of each item's project by id of the item; it is the id of the project's first item
 */
export function groupProjects(
  items: readonly Item[],
  companyOf: (name: string) => string = companyKey,
): Map<string, string> {
  const rank = new Map<Item, number>(items.map((item, index) => [item, index]));
  const projects = new Map<Item, Item[]>(items.map((item) => [item, [item]]));
  const join = (a: Item, b: Item): void => {
    const [here, there] = [projects.get(a)!, projects.get(b)!];
    if (here === there || here.some((one) => there.some((other) => differ(one, other)))) return;
    const both = [...here, ...there].sort((x, y) => rank.get(x)! - rank.get(y)!);
    for (const item of both) projects.set(item, both);
  };

  const buckets = new Map<string, Item[]>();
  const put = (key: string, item: Item, same: (a: Item, b: Item) => boolean): void => {
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, [item]);
    else {
      for (const other of bucket.slice(-MAX_COMPARED)) if (same(item, other)) join(other, item);
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
    for (const name of new Set(sureCompanies(item).map(companyOf)))
      put(`company ${batch} ${city} ${name}`, item, item.batch ? sameWords : sameTopic);
    if (item.investment)
      put(`sum ${city} ${item.investment.currency}${item.investment.value}`, item, sameWords);
    if (item.batch) put(`batch ${city}`, item, sameBatch);
    if (doubled.has(item.issue)) put(`duplicate ${city} ${item.issue}`, item, sameWords);
  }
  return new Map(items.map((item) => [item.id, projects.get(item)![0]!.id]));
}
