/** A person corrects the files of a real issue, then a better reader reads it again. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/archive.ts';
import { type ItemEntry, itemOf } from '../../src/content/entry.ts';
import type { Conflict } from '../../src/content/write/merge.ts';
import { extractIssue } from '../../src/facts/extract.ts';
import type { Item } from '../../src/schema/dataset.ts';
import { inProcess } from '../../tests/lib/command.ts';
import { inventIssue } from '../../tests/lib/invented-issue.ts';
import { scrambled } from '../../tests/lib/scramble.ts';
import { edit } from '../../tests/lib/typed.ts';
import { type Extract, ingest } from './ingest.ts';

/** The values of the better reader: every fact differs. */
function asBetter(item: Item) {
  return {
    ...item,
    title: `${item.title}（更正）`,
    lead: `${item.lead}另据报道。`,
    body: [...item.body, '又一段。'],
    source: { name: '新华网' },
    date: '2024-04-20',
    dateEnd: '2024-04-21',
    places: [
      { adcode: null, province: '全国', city: null, district: null, park: null, lon: null, lat: null },
    ],
    industry: 'finance',
    industries: ['finance'],
    stage: 'event',
    batch: !item.batch,
    investment: { value: 1, currency: 'USD', kind: 'fund', cny: 7, text: '1美元' },
    companies: ['别家公司'],
  } satisfies Item;
}
const BETTERED = [
  ...(['title', 'lead', 'body', 'source', 'date', 'dateEnd', 'places', 'industry', 'industries'] as const),
  ...(['stage', 'batch', 'investment', 'companies'] as const),
];

const better: Extract = (seed) => {
  const reading = extractIssue(seed);
  return {
    ...reading,
    issue: { ...reading.issue, title: '又一标题', label: '又一期', number: 999 },
    items: reading.items.map(asBetter),
  };
};

/** The corrections of a person, each in its own file. */
const EDITS: {
  field: keyof Item;
  from: RegExp;
  to: string;
  kept: (item: ItemEntry) => unknown;
  is: unknown;
}[] = [
  {
    field: 'title',
    from: /^title: (.*)项目/m,
    to: 'title: $1工程',
    kept: ({ title }) => title.includes('工程'),
    is: true,
  },
  {
    field: 'lead',
    from: /^> \d+月\d+日/m,
    to: '> 4月12日',
    kept: ({ lead }) => lead?.slice(0, 5),
    is: '4月12日',
  },
  {
    field: 'source',
    from: /^source: .*$/m,
    to: 'source: { name: 人民网 }',
    kept: ({ source }) => source?.name,
    is: '人民网',
  },
  { field: 'date', from: /^date: .*$/m, to: 'date: 2024-04-09', kept: ({ date }) => date, is: '2024-04-09' },
  {
    field: 'dateEnd',
    from: /^dateEnd: .*$/m,
    to: 'dateEnd: 2024-04-30',
    kept: ({ dateEnd }) => dateEnd,
    is: '2024-04-30',
  },
  {
    field: 'industries',
    from: /^industries: .*$/m,
    to: 'industries: [ auto, research ]',
    kept: ({ industries }) => industries,
    is: ['auto', 'research'],
  },
  {
    field: 'places',
    from: /(park: )[^,]+,/,
    to: '$1开发区,',
    kept: ({ places }) => places[0]?.park,
    is: '开发区',
  },
  {
    field: 'industry',
    from: /^industry: .*$/m,
    to: 'industry: research',
    kept: ({ industry }) => industry,
    is: 'research',
  },
  {
    field: 'stage',
    from: /^stage: .*$/m,
    to: 'stage: established',
    kept: ({ stage }) => stage,
    is: 'established',
  },
  { field: 'batch', from: /^batch: .*$/m, to: 'batch: true', kept: ({ batch }) => batch, is: true },
  {
    field: 'investment',
    from: /^investment: .*$/m,
    to: 'investment: null',
    kept: ({ investment }) => investment,
    is: null,
  },
  {
    field: 'companies',
    from: /^companies: .*$/m,
    to: 'companies: [ 甲, 乙 ]',
    kept: ({ companies }) => companies,
    is: ['甲', '乙'],
  },
  {
    field: 'body',
    from: /$/,
    to: '\n据悉，二期明年动工。\n',
    kept: ({ body }) => body.at(-1),
    is: '据悉，二期明年动工。',
  },
  {
    field: 'body',
    from: /$/,
    to: '\n<EditorNote>编者核对</EditorNote>\n',
    kept: ({ body }) => body.includes('又一段。'),
    is: false,
  },
];

let dir: string;
let before: ItemEntry[];
/** The values of the first reader, before any correction. */
let read: Item[];
let out: string;
let conflicts: Conflict[];
let after: ItemEntry[];

async function run(extract: Extract, ...args: string[]): Promise<number> {
  const said = await inProcess((world) => ingest(args, extract, world), { cwd: dir });
  out = said.out;
  return said.code;
}
const items = () => readArchive(join(dir, 'content')).items;
const fileOf = ({ collection, id }: ItemEntry) => join(dir, `content/${collection}/${id}.mdx`);

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'corrections-'));
  mkdirSync(join(dir, 'seeds'));
  writeFileSync(join(dir, 'seeds/april.txt'), scrambled(inventIssue(1, 20)));
  await run(extractIssue);
  before = items();
  read = before.map(itemOf);
  edit(join(dir, `content/issues/${before[0]?.issue}.mdx`), /^label: .*$/m, 'label: 2024年4月特刊');
  EDITS.forEach(({ from, to }, at) => {
    edit(fileOf(before[at] as ItemEntry), from, to);
  });
  await run(better, '--json');
  conflicts = JSON.parse(out).issues[0].conflicts;
  after = items();
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('a correction', () => {
  it.each(EDITS.map((edit, at) => ({ ...edit, at })))('$at of $field stays', ({ kept, is, at, field }) => {
    expect(kept(after[at] as ItemEntry)).toEqual(is);
    const own = conflicts.filter(({ file }) => file === fileOf(before[at] as ItemEntry));
    const agrees = field === 'batch';
    expect(own.map((conflict) => conflict.field)).toEqual(agrees ? [] : [field]);
  });

  it('does not keep the other fields of its file, or other files, from being updated', () => {
    after.forEach((item, at) => {
      const corrected = EDITS[at]?.field;
      const now = asBetter(read[at] as Item);
      for (const field of BETTERED) {
        if (field !== corrected) expect(item[field], `${item.id} ${field}`).toEqual(now[field]);
      }
    });
    // The correction of `batch` agrees with the better reader; that of the issue’s label does not.
    expect(conflicts).toHaveLength(EDITS.length - 1 + 1);
  });

  it('of an issue stays too, and its other fields are updated', () => {
    const { issues } = readArchive(join(dir, 'content'));
    expect(issues).toMatchObject([{ label: '2024年4月特刊', title: '又一标题', number: 999 }]);
    expect(conflicts).toContainEqual(
      expect.objectContaining({ field: 'label', kept: '2024年4月特刊', machine: '又一期' }),
    );
  });

  it('is reported with both values, and every address stays', async () => {
    const path = fileOf(after[5] as ItemEntry);
    writeFileSync(path, readFileSync(path, 'utf8').replace('stage: event', 'stage: announced'));
    expect(await run(extractIssue)).toBe(0);
    expect(out).toMatch(
      /conflict content\/projects\/2024-w\d+-06\.mdx: stage stays "announced"; now read as "/,
    );
    expect(out).toContain('addresses: all 21 old ones answer, 0 new');
  });

  it('is reported once: the next run changes nothing and reports no conflict', async () => {
    const text = after.map((item) => readFileSync(fileOf(item), 'utf8'));
    await run(extractIssue, '--json');
    expect(JSON.parse(out).total).toMatchObject({ updated: 0, created: 0, conflicts: 0 });
    expect(after.map((item) => readFileSync(fileOf(item), 'utf8'))).toEqual(text);
  });
});
