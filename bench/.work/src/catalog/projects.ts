/**
 * Which items tell of the same project: the same company *and* place *and* subject, or the same sum at
 * the same place in much the same words. A project told twice, or at two stages, is one project.
 */
import type { Item } from '../schema/dataset.ts';
import { companyKey } from './company-name.ts';
import { likeness } from './similarity.ts';

const COMMON_WORDS =
  /项目|签约|落户|落地|正式|开工|奠基|动工|竣工|封顶|投产|投用|启用|开业|成功|举行|仪式|建设|总投资|计划|投资|亿元|万元|[\d.]+|[\s，、“”（）()]/g;

/** Share of character pairs from which two subjects count as one. */
const SAME_SUBJECT = 0.5;

/** The place as far as it must agree: the prefecture, or the province where none is known. */
function cityOf(item: Item): string | null {
  const place = item.places[0];
  return place ? `${place.province}${place.city ?? ''}` : null;
}

/** What is left of a title when firm, place and the words of every headline are taken out. */
function subjectOf(item: Item): string {
  let subject = item.title;
  const names = item.companies.flatMap((name) => [name, companyKey(name)]);
  for (const place of item.places) {
    for (const name of [place.park, place.district, place.city, place.province]) {
      if (name) names.push(name, name.replace(/[市县区省]$/, ''));
    }
  }
  for (const name of names.sort((a, b) => b.length - a.length)) subject = subject.split(name).join('');
  return subject.replace(COMMON_WORDS, '');
}

function apart(a: Item, b: Item): boolean {
  const [here, there] = [a.places[0]?.district, b.places[0]?.district];
  return a.batch !== b.batch || Boolean(here && there && here !== there);
}

function sameSubject(a: Item, b: Item): boolean {
  if (apart(a, b)) return false;
  if (a.investment && a.investment.value === b.investment?.value) return true;
  return likeness(subjectOf(a), subjectOf(b)) >= SAME_SUBJECT;
}

function sameWords(a: Item, b: Item): boolean {
  return !apart(a, b) && likeness(a.title, b.title) >= SAME_SUBJECT;
}

/**
 * Groups items into projects. Only items of one city that share a company or a sum are compared, so
 * that the cost grows with the archive and not with its square.
 * @param items policies are left alone: they are no projects
 * @returns for each item's id the id of its project: that of the project's first item in the given order
 */
export function groupProjects(items: readonly Item[]): Map<string, string> {
  const parent = new Map<string, string>(items.map((item) => [item.id, item.id]));
  const rank = new Map<string, number>(items.map((item, index) => [item.id, index]));
  const root = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at)!;
    return at;
  };
  const join = (a: string, b: string): void => {
    const [first, second] = [root(a), root(b)].sort((x, y) => rank.get(x)! - rank.get(y)!);
    parent.set(second!, first!);
  };

  const buckets = new Map<string, Item[]>();
  const put = (key: string, item: Item): void => {
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, [item]);
    else {
      const same = key.startsWith('company') ? sameSubject : sameWords;
      for (const other of bucket) if (same(item, other)) join(other.id, item.id);
      bucket.push(item);
    }
  };
  const doubled = new Set(
    items.filter((item) => item.notes.some((note) => note.code === 'duplicate')).map((item) => item.issue),
  );
  for (const item of items) {
    const city = cityOf(item);
    if (city === null || item.collection === 'policies') continue;
    for (const name of new Set(item.companies.map(companyKey))) put(`company ${city} ${name}`, item);
    if (item.investment) put(`sum ${city} ${item.investment.currency}${item.investment.value}`, item);
    if (doubled.has(item.issue)) put(`duplicate ${city} ${item.issue}`, item);
  }
  return new Map(items.map((item) => [item.id, root(item.id)]));
}
