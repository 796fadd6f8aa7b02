import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testIssue, testItem } from '../../../tests/lib/items.ts';
import type { Item } from '../../schema/dataset.ts';
import { openEngine } from './engine.ts';
import { memoryIndex } from './memory.ts';
import { sample } from './samples.ts';
import { readState } from './state.ts';

const engine = openEngine((await memoryIndex(sample)).index);

async function find(address: string) {
  const found = await engine.search(readState(new URLSearchParams(address)));
  return { ...found, ids: found.results.map((result) => result.url.split('/').at(-2)!.slice(2)) };
}
const ids = async (q: string) => (await find(new URLSearchParams({ q }).toString())).ids;

describe('forty queries', () => {
  const both = ['24-w10-01', '23-w20-01'];
  it.each<[query: string, means: string[]]>([
    // As written, and within numbers, words and across what parts them.
    ['海岚半导体', both],
    ['海岚', both],
    ['岚半', both],
    ['氢', []],
    ['昆', both],
    ['230亿', ['23-w20-01']],
    ['30亿', ['23-w20-01', '24-w10-01']],
    ['30 亿元', ['23-w20-01', '24-w10-01']],
    ['230 亿', ['23-w20-01']],
    ['8.5亿', ['23-w20-01']],
    ['58', ['23-w20-01']],
    ['5G', ['23-w20-02']],
    ['5G专网', ['23-w20-02']],
    ['P60型', ['24-w10-03']],
    ['60', ['24-w10-03']],
    ['OSF', ['23-w20-01']],
    ['深海产业', ['23-w20-03']],
    ['光伏、储能', ['23-w20-03']],
    ['“灯塔工厂”', ['23-w20-02']],
    // A sign alone is looked for, between words it is none.
    ['“', ['23-w20-02']],
    ['光伏 — 储能', ['23-w20-03']],
    // Width and case.
    ['MOSFET', ['23-w20-01']],
    ['ｍｏｓｆｅｔ', ['23-w20-01']],
    ['５ｇ', ['23-w20-02']],
    ['hailan semi', ['23-w20-01']],
    ['HAILANSEMI', ['23-w20-01']],
    ['muller', ['24-w10-01']],
    ['MÜLLER', ['24-w10-01']],
    ['（Hailan', ['23-w20-01']],
    ['光伏，储能', ['23-w20-03']],
    ['「灯塔工厂」', ['23-w20-02']],
    // Traditional characters.
    ['臺灣', ['23-w20-03']],
    ['半導體', both],
    ['長壽經開區', ['23-w20-02']],
    ['產業園', ['24-w10-02']],
    // Pinyin, in full and by initials, behind what holds the letters themselves.
    ['hailan', ['23-w20-01']],
    ['hailanbandaoti', both],
    ['hlbdt', both],
    ['sanya', ['24-w10-02', '23-w20-03']],
    ['changshou', ['24-w10-03', '23-w20-02']],
    ['KUNSHAN', both],
    // Several words.
    ['海岚 二期', ['24-w10-01']],
    ['苏州 长寿', ['24-w10-03']],
    ['新能源 汽车 三亚', ['24-w10-02']],
  ])('%s', async (query, means) => {
    expect(await ids(query)).toEqual(means);
  });
});

describe('the order', () => {
  it('puts titles first, then leads, bodies and sources, newer first among equals', async () => {
    // In the title of one, the lead of another, the body of a third.
    expect(await ids('签约')).toEqual(['24-w10-02', '23-w20-01']);
    expect(await ids('新能源')).toEqual(['24-w10-02', '24-w10-01']);
    expect(await ids('重庆')).toEqual(['23-w20-02']);
  });

  it('follows the date or the sum where that is asked for', async () => {
    expect((await find('sort=date')).ids.slice(0, 3)).toEqual(['24-w10-02', '24-w10-03', '24-w10-01']);
    expect((await find('sort=sum')).ids.slice(0, 3)).toEqual(['23-w20-01', '24-w10-01', '24-w10-02']);
    // Also where the texts have to be read to be sure of the matches.
    expect(await ids('海岚半导体')).toEqual(['24-w10-01', '23-w20-01']);
    expect((await find('q=海岚半导体&sort=sum')).ids).toEqual(['23-w20-01', '24-w10-01']);
  });
});

describe('conditions', () => {
  it.each<[address: string, means: string[]]>([
    ['region=jiangsu', ['24-w10-01', '23-w20-01']],
    ['region=jiangsu/suzhou/kunshan&time=2023', ['23-w20-01']],
    ['industry=auto', ['24-w10-02', '24-w10-01']],
    ['sum=10-50', ['24-w10-01']],
    ['sum=-10', ['24-w10-02']],
    ['time=2023-05&collection=policies', ['23-w20-03']],
    ['batch=1', ['24-w10-02']],
    ['company=hailanbandaoti', ['24-w10-01', '23-w20-01']],
    ['park=suzhou-kunshangaoxinqu&stage=started', ['24-w10-01']],
    ['region=nowhere', []],
    ['company=nobody&sum=x-y', []],
    // In the query's own words.
    ['q=10亿以上', ['24-w10-01', '23-w20-01']],
    ['q=１０亿元以上 二期', ['24-w10-01']],
    ['q=2023年5月', ['23-w20-02', '23-w20-03', '23-w20-01']],
    ['q=地区:苏州 昆山', ['24-w10-01', '23-w20-01']],
    ['q=行业：汽车 三亚', ['24-w10-02']],
    ['q=阶段:投产', ['23-w20-02']],
    ['q=5-50亿', ['24-w10-02', '24-w10-01']],
    ['q=<10亿', ['24-w10-02']],
    ['q=≥100亿', ['23-w20-01']],
    ['q=50000万元以上 二期', ['24-w10-01']],
    ['q=0.01万亿以上', ['23-w20-01']],
    // … in traditional characters.
    ['q=10億元以上 二期', ['24-w10-01']],
    ['q=地區:蘇州 二期', ['24-w10-01']],
    ['q=階段：投產', ['23-w20-02']],
  ])('%s', async (address, means) => {
    const found = await find(address);
    expect(found.ids).toEqual(means);
    expect(found.total).toBe(means.length);
  });

  it('are offered for a bare word, never imposed', async () => {
    const { ids, offers, filters } = await find('q=苏州');
    expect(ids).toHaveLength(2);
    expect(filters).toEqual({});
    expect(offers).toEqual([{ filter: 'region', value: 'jiangsu/suzhou', words: '苏州' }]);
    expect((await find('q=蘇州')).offers).toEqual([
      { filter: 'region', value: 'jiangsu/suzhou', words: '蘇州' },
    ]);
  });

  it('leave alone what may be text', async () => {
    for (const q of ['10亿', '2023年', '5000万以上', '地区:火星', '"10亿以上"'])
      expect((await find(`q=${q}`)).filters, q).toEqual({});
  });

  it('count what each value would leave, the others as they are', async () => {
    const { counts } = await find('q=海岚&stage=started');
    expect(counts.stage).toEqual(
      new Map([
        ['signed', 1],
        ['started', 1],
      ]),
    );
    expect(counts.region.get('jiangsu/suzhou')).toBe(1);
    expect(counts.time.get('2024-03')).toBe(1);
    expect(counts.sum).toEqual(new Map([['10-50', 1]]));
  });
});

describe('what is found nowhere as a whole', () => {
  it('is found in part, and said to be', async () => {
    const { ids, partial } = await find('q=长寿 海岚');
    expect(partial).toBe(true);
    expect(ids.sort()).toEqual(['23-w20-01', '23-w20-02', '24-w10-01', '24-w10-03']);
    const sentence = await find('q=海岚公司的半导体晶圆');
    expect([sentence.partial, sentence.ids[0]]).toEqual([true, '23-w20-01']);
  });

  it('is nothing where no part is known', async () => {
    expect(await find('q=龘龘 xyzzy')).toMatchObject({ total: 0, ids: [], kept: 0 });
  });

  it('may be kept out by the filters only', async () => {
    expect(await find('q=海岚&collection=policies')).toMatchObject({ total: 0, kept: 2, partial: false });
  });
});

describe('jump targets', () => {
  const names = async (q: string) =>
    (await engine.names(await engine.search(readState(new URLSearchParams({ q }))), 6)).map(
      ({ kind, label }) => `${kind} ${label}`,
    );
  it('are regions, industries, parks, companies, issues and policies, by name and by pinyin', async () => {
    expect(await names('昆山')).toEqual(['地区 昆山市', '园区 昆山高新区']);
    expect(await names('hlbdt')).toEqual(['公司 海岚半导体']);
    expect(await names('崑山')).toEqual(await names('昆山'));
    expect(await names('汽车')).toContain('行业 汽车');
    expect(await names('2024年第10周')).toEqual(['期刊 2024年第10周']);
    expect(await names('三亚出台')).toEqual(['政策 三亚出台支持深海产业发展若干措施']);
  });
});

it('reads no more than a query needs', async () => {
  const memory = await memoryIndex(sample);
  const fresh = openEngine(memory.index);
  await fresh.search(readState(new URLSearchParams({ q: '昆山', size: '1' })));
  const kinds = memory.read.map(
    (path) => path.replaceAll(/[.-]?(?:zh_)?[0-9a-f]{7,}[/]?/g, '').split('?')[0],
  );
  // Of an index of a year what all searches need, then a chunk for the words and a record for the result.
  const of = (year: string) => [
    `${year}pagefind-entry.json`,
    `${year}pagefind.pf_meta`,
    `${year}index/.pf_index`,
  ];
  expect(kinds.sort()).toEqual(
    [
      ...['index.json', 'table.z', '2024wasm.unknown.pagefind', '2024fragment/.pf_fragment'],
      ...of('2023'),
      ...of('2024'),
    ].sort(),
  );
});

it('goes over to the new index when the site is published again while a page is open', async () => {
  const memory = await memoryIndex(sample);
  const open = openEngine(memory.index);
  const total = async (q: string) => (await open.search(readState(new URLSearchParams({ q })))).total;
  expect(await total('昆山')).toBe(2);
  const later = testItem(4, { title: '昆山氢能项目开工', body: [] });
  await memory.publish({ ...sample, items: [...sample.items, later] });
  // Looked up again, in an index that the page did not begin with; then also what it had read before.
  expect(await total('氢能')).toBe(1);
  expect(await total('昆山')).toBe(3);
});

/** Few characters, so that runs repeat, overlap and stand close to what they are not. */
const word = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'新能源汽车30个aB，'), minLength: least, maxLength: most });

it('finds exactly what a substring search finds, whatever is written', { timeout: 60_000 }, async () => {
  const text = fc.tuple(word(1, 20), word(0, 20), fc.array(word(0, 24), { maxLength: 3 }));
  const texts = fc.array(text, { minLength: 20, maxLength: 60 });
  const query = fc.array(word(1, 7), { minLength: 1, maxLength: 2 });
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(texts, fc.array(query, { minLength: 30, maxLength: 30 }), async (texts, queries) => {
      const items = texts.map(
        ([title, lead, paragraphs], at): Item => testItem(at + 1, { title, lead, body: paragraphs }),
      );
      const issues = [testIssue('2024-w10', '2024-03-04', '2024-03-10')];
      const memory = await memoryIndex({ version: 1, site: 'https://example.org/', issues, items });
      const engine = openEngine(memory.index);
      for (const terms of queries.map((words) => words.filter((term) => /[^，]/.test(term)))) {
        const truth = items.filter((item) => {
          const whole = [item.title, item.lead, ...item.body].join('\n').toLowerCase();
          return terms.every((term) => whole.includes(term.toLowerCase()));
        });
        // What stands nowhere is looked for in other ways.
        if (terms.length === 0 || truth.length === 0 || / 个/.test(terms.join(' '))) continue;
        compared++;
        const found = await engine.search(
          readState(new URLSearchParams({ q: terms.join(' '), size: '200' })),
        );
        const urls = found.results.map(({ url }) => url).sort();
        expect(urls, terms.join(' ')).toEqual(truth.map(({ url }) => url).sort());
        expect(found.total).toBe(truth.length);
      }
    }),
    { numRuns: 12 },
  );
  expect(compared).toBeGreaterThan(50);
});
