/** All checks together: the notes for the items of a text. */
import { describe, expect, it } from 'vitest';
import { readIssue } from '../index.ts';

const NAMES = ['铜仁轴承', '黄冈纺织', '汉中钛材', '赤峰算力', '钦州航运', '略阳镍矿'];
const PLACES = ['碧江', '黄州', '汉台', '红山', '钦北', '略阳'];
const item = (i: number) => [
  `●${NAMES[i]}项目签约落户${PLACES[i]}区`,
  `6月${8 + i}日，${NAMES[i]}项目签约落户${PLACES[i]}区。`,
  `■${NAMES[i]}项目占地${80 + i}亩，在${PLACES[i]}区建设两条生产线和一座研发中心，预计后年投产（${NAMES[i]?.slice(0, 2)}日报）。`,
];
const lines = () => NAMES.map((_, i) => item(i));
const text = (items: readonly (readonly string[])[], contents: readonly string[] = []) =>
  `${contents.length > 0 ? `目录\n${contents.map((title, i) => `●${title}......${i + 1}\n`).join('')}` : ''}一、招商引资\n${items.flat().join('\n\n')}`;
const TITLES = NAMES.map((name, i) => `${name}项目签约落户${PLACES[i]}区`);
/** The codes of each item’s doubts. */
const doubts = (given: string) =>
  readIssue('week.txt', new TextEncoder().encode(given)).items.map(({ notes }) =>
    notes.map(({ code }) => code),
  );
const words = (given: string) =>
  readIssue('week.txt', new TextEncoder().encode(given)).items.map(({ notes }) =>
    notes.map(({ text: why }) => why).join('；'),
  );
const none = NAMES.map(() => []);

describe('the net', () => {
  it('says nothing of right items, with contents or without', () => {
    expect(doubts(text(lines()))).toEqual(none);
    expect(doubts(text(lines(), TITLES))).toEqual(none);
  });

  it('doubts two items in one, where a title has lost its mark', () => {
    const items = lines();
    items[3] = [(items[3]?.[0] ?? '').slice(1), ...(items[3]?.slice(1) ?? [])];
    const found = doubts(text(items));
    expect(found).toHaveLength(5);
    expect(found[2]).toContain('structure');
    expect([...found.slice(0, 2), ...found.slice(3)]).toEqual([[], [], [], []]);
  });

  it('gives that title its mark where the contents have it', () => {
    const items = lines();
    items[3] = [(items[3]?.[0] ?? '').slice(1), ...(items[3]?.slice(1) ?? [])];
    expect(doubts(text(items, TITLES))).toEqual(none);
  });

  it('doubts a body that goes on with a lead that is not there', () => {
    const items = lines();
    items[2] = [items[2]?.[0] ?? '', `■该项目${items[2]?.[2]?.slice(1)}`];
    const found = words(text(items));
    expect(found[2]).toContain('正文之前缺导语');
    expect(found.filter((why) => why !== '')).toHaveLength(1);
  });

  it('doubts an item without a lead beside one whose lead is that of two', () => {
    const items = lines();
    const lead = items[3]?.splice(1, 1) ?? [];
    items[2]?.splice(1, 0, ...lead);
    expect(words(text(items))[3]).toContain('导语可能在相邻一条');
  });

  it('doubts text behind the end of an item, such as a footnote', () => {
    const items = lines();
    items[4]?.push('本期资料均来自公开报道。');
    expect(words(text(items)).map((why) => why.includes('来源之后还有文字'))).toEqual([
      ...[false, false, false, false],
      ...[true, false],
    ]);
  });

  it('doubts texts under each other’s titles', () => {
    const items = lines();
    const [a, b] = [items[1] as string[], items[2] as string[]];
    items[1] = [a[0] ?? '', ...b.slice(1)];
    items[2] = [b[0] ?? '', ...a.slice(1)];
    expect(words(text(items)).map((why) => why.includes('可能属于另一条'))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('doubts a body far longer than those of its issue, and one that says nothing', () => {
    const items = lines();
    items[0] = [
      ...(items[0]?.slice(0, 2) ?? []),
      `■${'铜仁轴承项目在碧江区建设生产线。'.repeat(70)}（铜仁日报）。`,
    ];
    items[4] = [...(items[4]?.slice(0, 2) ?? []), '■钦州航运（钦州日报）。'];
    expect(words(text(items)).map((why) => /正文过[长短]/.exec(why)?.[0])).toEqual([
      '正文过长',
      undefined,
      undefined,
      undefined,
      '正文过短',
      undefined,
    ]);
  });

  it('doubts a paragraph that comes twice', () => {
    const items = lines();
    expect(
      doubts(text([...items, items[1] as string[]])).map((codes) => codes.includes('duplicate')),
    ).toEqual([false, true, false, false, false, false, true]);
  });

  it('doubts a body without its mark, which may have lost its beginning to the lead', () => {
    const items = lines();
    const [title = '', lead = '', body = ''] = items[2] ?? [];
    for (const own of [
      [title, body.slice(1)],
      [title, lead, body.slice(1)],
    ])
      expect(words(text(items.with(2, own)))[2]).toContain('正文前没有符号');
  });
});

describe('contents and text', () => {
  it('an item that only the contents have is told on the page before it', () => {
    const found = readIssue(
      'week.txt',
      new TextEncoder().encode(
        text(
          lines().filter((_, i) => i !== 3),
          TITLES,
        ),
      ),
    ).items;
    expect(found.map(({ notes }) => notes.map(({ code }) => code))).toEqual([
      [],
      [],
      ['contents-missing'],
      [],
      [],
    ]);
    expect(found[2]?.notes[0]?.text).toBe(`目录在此条之后列有“${TITLES[3]}”，正文中没有`);
  });

  it('so is the first one, on the page behind it', () => {
    expect(words(text(lines().slice(1), TITLES))[0]).toBe(`目录在此条之前列有“${TITLES[0]}”，正文中没有`);
  });

  it.each([
    ['the last one', [5], [4]],
    ['two in a row', [2, 3], [1, 1]],
    ['two apart', [1, 4], [0, 2]],
    ['all to the end', [3, 4, 5], [2, 2, 2]],
  ])('so are several, each on a page beside it: %s', (_, missing, pages) => {
    const items = lines().filter((_own, i) => !missing.includes(i));
    const told = readIssue('week.txt', new TextEncoder().encode(text(items, TITLES))).items.flatMap(
      ({ notes }, page) => notes.map(({ code, text: why }) => ({ page, code, why })),
    );
    expect(told).toEqual(
      missing.map((i, k) => ({
        page: pages[k],
        code: 'contents-missing',
        why: `目录在此条之后列有“${TITLES[i]}”，正文中没有`,
      })),
    );
  });

  it('an item that the contents lack is told', () => {
    const found = words(
      text(
        lines(),
        TITLES.filter((_, i) => i !== 4),
      ),
    );
    expect(found).toEqual(['', '', '', '', '目录中没有这一条', '']);
  });

  it('a title that was cut off is told with that of the contents', () => {
    const items = lines();
    items[0] = [(items[0]?.[0] ?? '').slice(0, 9), ...(items[0]?.slice(1) ?? [])];
    expect(words(text(items, TITLES))[0]).toContain(`目录中的标题作“${TITLES[0]}”`);
  });

  it('a title is whole by the contents where it is wrapped without any sign', () => {
    const items = lines().map(([title = '', ...rest]) => [
      `${title.slice(0, 7)}\n${title.slice(7)}`,
      ...rest,
    ]);
    const found = readIssue('week.txt', new TextEncoder().encode(text(items, TITLES))).items;
    expect(found.map(({ title }) => title)).toEqual(TITLES);
    expect(found.every(({ notes }) => notes.length === 0)).toBe(true);
  });

  it('a title and a lead on one line are parted by the contents', () => {
    const items = lines().map(([title = '', lead = '', body = '']) => [title + lead, body]);
    const found = readIssue('week.txt', new TextEncoder().encode(text(items, TITLES))).items;
    expect(found.map(({ title, lead }) => [title, lead])).toEqual(
      lines().map(([title, lead]) => [title?.slice(1), lead]),
    );
  });

  it('pages in another order than the contents are told where they meet', () => {
    const items = lines();
    const found = words(text([...items.slice(0, 2), ...items.slice(4), ...items.slice(2, 4)], TITLES));
    expect(found.map((why) => why.includes('次序与目录不同'))).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it('text between contents and sections is of an item, or told with its line', () => {
    const front = `目录\n${TITLES.map((title, i) => `●${title}......${i + 1}\n`).join('')}`;
    const { items } = readIssue(
      'week.txt',
      new TextEncoder().encode(`${front}\n占地70亩（遵义日报）。\n${text(lines())}`),
    );
    expect(JSON.stringify(items)).toContain('占地70亩');
    const { doubts: told } = readIssue(
      'week.txt',
      new TextEncoder().encode(`${front}\n占地70\n${text(lines())}`),
    );
    expect(told).toMatchObject([{ code: 'structure', line: 9 }]);
  });
});
