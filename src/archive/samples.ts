/** Invented issues and items for the tests beside this file. */
import { EDITION } from '#edition/edition.ts';
import {
  COLLECTIONS,
  type Investment,
  type Issue,
  type Item,
  type Place,
  SECTIONS,
} from '../schema/dataset.ts';

export function testPlace(
  province: string,
  city: string | null = null,
  district: string | null = null,
): Place {
  return { adcode: null, province, city, district, park: null, lon: null, lat: null };
}

export function yuan(value: number, kind: Investment['kind'] = 'investment'): Investment {
  return { value, currency: 'CNY', kind, cny: value, text: '' };
}

/** An item of the issue 2024-w10 unless said otherwise. */
export function testItem(position: number, part: Partial<Item> = {}): Item {
  const issue = part.issue ?? '2024-w10';
  const id = `${issue}-${String(position).padStart(2, '0')}`;
  const collection = part.collection ?? COLLECTIONS[0]!;
  return {
    id,
    url: `/${collection}/${id}/`,
    issue,
    collection,
    position,
    section: SECTIONS[COLLECTIONS.indexOf(collection)]!,
    title: `第${position}个项目`,
    lead: null,
    body: [],
    source: null,
    seedLines: [],
    date: null,
    dateEnd: null,
    places: [],
    industry: 'mixed',
    industries: ['mixed'],
    stage: 'signed',
    batch: false,
    investment: null,
    companies: [],
    notes: [],
    policy: null,
    ...part,
  };
}

export function testIssue(id: string, from: string, to: string, part: Partial<Issue> = {}): Issue {
  const [year, week] = id.split('-w');
  return {
    id,
    seed: `${id}.txt`,
    title: `${EDITION.name} ${year}年第${Number(week)}周`,
    number: null,
    label: null,
    from,
    to,
    url: `/issues/${id}/`,
    ...part,
  };
}
