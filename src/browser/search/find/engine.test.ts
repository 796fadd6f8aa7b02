import { afterAll, describe, expect, it } from 'vitest';
import { testItem } from '../../../../tests/lib/items.ts';
import { searching } from './memory.ts';
import { sample } from './samples.ts';

const { engine, find } = await searching(sample, afterAll);
const ids = async (q: string) => (await find(new URLSearchParams({ q }).toString())).ids;
const bearing = async (q: string) => (await find(`text=1&q=${q}`)).ids;

const both = ['24-w10-01', '23-w20-01'];

describe('forty queries', () => {
  it.each<[query: string, means: string[]]>([
    // As written, within numbers and words, and across separators.
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
    // Punctuation is searched for if it is alone, and ignored between words.
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
    // Pinyin, in full and by initials, after items that contain the letters themselves.
    ['hailan', ['23-w20-01']],
    ['hailanbandaoti', both],
    ['hlbdt', both],
    ['sanya', ['24-w10-02', '23-w20-03']],
    ['changshou', ['24-w10-03', '23-w20-02']],
    ['KUNSHAN', both],
    // Several words.
    ['海岚 二期', ['24-w10-01']],
    ['新能源 汽车 三亚', ['24-w10-02']],
  ])('%s', async (query, means) => {
    expect(await ids(query)).toEqual(means);
  });
});

describe('the order', () => {
  it('puts titles first, then leads, bodies and sources, newer first among equals', async () => {
    // In the title of one, the lead of another, the body of a third.
    expect(await bearing('签约')).toEqual(['24-w10-02', '23-w20-01']);
    expect(await bearing('新能源')).toEqual(['24-w10-02', '24-w10-01']);
    expect(await bearing('重庆')).toEqual(['23-w20-02']);
  });

  it('follows the date or the sum where that is asked for', async () => {
    // Items without a day come after the rest of their week, as printed.
    expect((await find('sort=date')).ids.slice(0, 3)).toEqual(['24-w10-01', '24-w10-02', '24-w10-03']);
    expect((await find('sort=sum')).ids.slice(0, 3)).toEqual(['23-w20-01', '24-w10-01', '24-w10-02']);
    // Also where the texts have to be read to be sure of the matches.
    expect(await ids('海岚半导体')).toEqual(['24-w10-01', '23-w20-01']);
    expect((await find('q=海岚半导体&sort=sum')).ids).toEqual(['23-w20-01', '24-w10-01']);
  });
});

describe('what is found nowhere as a whole', () => {
  it('is found in part, and said to be', async () => {
    const { ids, partial } = await find('text=1&q=长寿 海岚');
    expect(partial).toBe(true);
    expect(ids.sort()).toEqual(['23-w20-01', '23-w20-02', '24-w10-01', '24-w10-03']);
    const sentence = await find('q=海岚公司的半导体晶圆');
    expect([sentence.partial, sentence.ids[0]]).toEqual([true, '23-w20-01']);
  });

  it.each(['光伏,储能', '储能，光伏'])('is more than a part where only its signs differ: %s', async (q) => {
    expect(await find(`text=1&q=${q}`)).toMatchObject({ total: 1, partial: false });
  });

  it.each(['龘龘 xyzzy', '海岚航母的氢能基地', 'hailanxyz', '龘龘 海岚 xyzzy'])(
    'is nothing where less than half is known: %s',
    async (q) => {
      expect(await find(`q=${q}`)).toMatchObject({ total: 0, ids: [], kept: 0, partial: false });
    },
  );

  it('is nothing where only what stands in many is known', async () => {
    const items = Array.from({ length: 20 }, (_, at) =>
      testItem(at + 1, { title: `${at === 0 ? '北辰风电' : '某某'}有限公司项目${at < 5 ? '启用' : ''}` }),
    );
    const many = await searching({ ...sample, items });
    expect((await many.find('q=张三丰有限公司')).total).toBe(0);
    expect((await many.find('q=风项目')).total).toBe(0);
    expect((await many.find('q=停启用')).total).toBe(5);
    expect((await many.find('q=北辰风力有限公司')).ids).toEqual(['24-w10-01']);
  });

  it.each([
    ['海岚半倒体', '海岚半导体'],
    ['hailanbandaoty', '海岚半导体'],
    ['hilanbandaoti', '海岚半导体'],
    ['昆山膏新区', '昆山高新区'],
    ['石油华工', '石油化工'],
  ])('may be a slip: %s for %s', async (q, meant) => {
    const near = await engine.near(await find(`q=${q}`), 3);
    expect(near.map(({ label }) => label)).toContain(meant);
  });

  it('is no slip where it has little in common with any name', async () => {
    expect(await engine.near(await find('q=氢能航母'), 3)).toEqual([]);
  });

  it('may be kept out by the filters only', async () => {
    expect(await find('q=海岚&collection=policies')).toMatchObject({ total: 0, kept: 2, partial: false });
  });
});

it('finds an item by the name of its company’s page, however its own words spell it', async () => {
  const other = testItem(4, { title: '海岚（昆山）半导体扩产', companies: ['海岚（昆山）半导体'] });
  const spelt = await searching({ ...sample, items: [...sample.items, other] });
  expect((await spelt.find('q=海岚半导体')).ids).toEqual([...both, '24-w10-04']);
});

describe('jump targets', () => {
  const names = async (q: string) =>
    (await engine.names(await find(`q=${q}`), 6)).map(({ kind, label }) => `${kind} ${label}`);
  it('are regions, industries, parks, companies, issues and policies, by name and by pinyin', async () => {
    expect(await names('昆山')).toEqual(['地区 昆山市', '园区 昆山高新区']);
    expect(await names('hlbdt')).toEqual(['公司 海岚半导体']);
    expect(await names('崑山')).toEqual(await names('昆山'));
    expect(await names('汽车')).toContain('行业 汽车');
    expect(await names('2024年第10周')).toEqual(['周报 2024年第10周']);
    expect(await names('三亚出台')).toEqual(['政策 三亚出台支持深海产业发展若干措施']);
  });
});
