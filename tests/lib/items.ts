/** Invented issues and items for unit tests. */

import { EDITION } from '#edition/edition.ts';
import { type Archive, buildArchive } from '../../src/archive/build.ts';
import type { IssueValues } from '../../src/content/file/format.ts';
import type { Register } from '../../src/content/register.ts';
import { withNames } from '../../src/content/write/names.ts';
import type { RawItem } from '../../src/ingest/index.ts';
import {
  COLLECTIONS,
  type Investment,
  type Issue,
  type Item,
  type Place,
  SECTIONS,
} from '../../src/schema/dataset.ts';

/** A place by its names alone. */
export function testPlace(
  province: string,
  city: string | null = null,
  district: string | null = null,
): Place {
  return { adcode: null, province, city, district, park: null, lon: null, lat: null };
}

/** A sum in yuan. */
export function yuan(value: number, kind: Investment['kind'] = 'investment'): Investment {
  return { value, currency: 'CNY', kind, cny: value, text: '' };
}

/** An item without facts; by default of the issue 2024-w10. */
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
    confidence: {},
    evidence: '',
    ...part,
  };
}

/** The text of an item about a deal, as the reader of texts returns it. */
export function rawItem(lead: string | null, body: string[] = [], title = '轴承项目签约'): RawItem {
  const { position, section, source, seedLines, notes } = testItem(1);
  return { position, section, title, lead, body, source, seedLines, notes };
}

/** An issue with nothing but its week. */
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

/** An item with all facts, in a section whose items have no policy. */
export function sampleItem(changes: Partial<Item> = {}): Item {
  return testItem(3, {
    id: '2023-w41-03',
    url: '/projects/2023-w41-03/',
    issue: '2023-w41',
    title: '云杉精密轴承项目在黑河边境经济合作区开工',
    lead: '10月11日，云杉精密轴承项目在黑河开工，总投资12亿元。',
    body: ['项目占地200亩，建成后年产轴承30万套。', '二期明年动工'],
    source: { name: '黑河市人民政府网站' },
    seedLines: [
      [12, 14],
      [20, 21],
    ],
    date: '2023-10-11',
    places: [
      {
        adcode: '231102',
        province: '黑龙江省',
        city: '黑河市',
        district: '爱辉区',
        park: '黑河边境经济合作区',
        lon: 127.5,
        lat: 50.25,
      },
    ],
    industry: 'equipment',
    industries: ['equipment'],
    stage: 'started',
    investment: { ...yuan(1.2e9), text: '总投资12亿元' },
    companies: ['云杉精密'],
    ...changes,
  });
}

/** An issue as ingest writes it. */
export function sampleIssue(changes: Partial<IssueValues> = {}): IssueValues {
  return {
    ...testIssue('2023-w41', '2023-10-09', '2023-10-15', { seed: 'week-41.txt' }),
    sha256: 'ab'.repeat(32),
    supersedes: [],
    ...changes,
  };
}

/** A register without entries. */
export const NO_NAMES: Register = { parks: [], companies: [] };

/** An archive in whose register all names are entered. */
export function testArchive(issues: Issue[], items: Item[]): Archive {
  return buildArchive({ issues, items, register: withNames(NO_NAMES, items) });
}
