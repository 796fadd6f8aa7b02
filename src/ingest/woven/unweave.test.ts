import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareTexts, type GoldItem } from '../../facts/gold.ts';
import { readIssue } from '../index.ts';

const LEFT = [
  '●湖北首个合成生物',
  '产业园揭牌',
  '近日，湖北合成生物产业园',
  '在宜昌市猇亭区揭牌。',
  '█园区位于猇亭区南部，规划',
  '占地约5000亩，以安琪集团的',
  '发酵技术和量产能力为依托，',
  '发展生物发酵制品、生物基可',
  '降解材料（宜昌市政府网站）。',
];
const RIGHT = [
  '●佛山综合保税区',
  '顺利通过',
  '验收',
  '3月12日，佛山综合保税区通',
  '过正式验收，转入封关运作。',
  '█综保区位于顺德区，规划面',
  '积1.13平方公里，紧邻江海联',
  '运的顺德新港码头，2小时内',
  '可达广州（广州海关网站）。',
];
const READ = [
  [
    '湖北首个合成生物产业园揭牌',
    '近日，湖北合成生物产业园在宜昌市猇亭区揭牌。',
    '园区位于猇亭区南部，规划占地约5000亩，以安琪集团的发酵技术和量产能力为依托，发展生物发酵制品、生物基可降解材料。',
  ],
  [
    '佛山综合保税区顺利通过验收',
    '3月12日，佛山综合保税区通过正式验收，转入封关运作。',
    '综保区位于顺德区，规划面积1.13平方公里，紧邻江海联运的顺德新港码头，2小时内可达广州。',
  ],
];
const DOTTED = ['●湖北首个合成生物产业园揭牌......1', '●佛山综合保税区顺利通过验收......1'];

/** An issue with two columns whose lines alternate, followed by an item of one column. */
function issue(contents: readonly string[], left = LEFT, right = RIGHT): string {
  const head =
    contents.length > 0 ? ['目录', '一、招商引资......1', ...contents, '●京粮项目签约绥化......2'] : [];
  const mixed = left.flatMap((line, i) => [line, ...right.slice(i, i + 1)]);
  const last = ['●京粮项目签约绥化', '3月11日签约。', '█项目投资15亿元（黑龙江省政府网站）。'];
  return ['园区周报 2026年3月2期（总255期）', ...head, '一、招商引资', ...mixed, ...last].join('\n');
}

const read = (text: string) => readIssue('week.txt', new TextEncoder().encode(text)).items;
const textsOf = (text: string) => read(text).map(({ title, lead, body }) => [title, lead, ...body]);

describe('columns taken line by line in turn', () => {
  it.each([
    ['dots', DOTTED],
    ['a blank', DOTTED.map((line) => line.replace('......', ' '))],
    ['lines of their own', DOTTED.flatMap((line) => line.split('......'))],
    ['nothing between', DOTTED.map((line) => line.replace('......', ''))],
  ])('are parted by contents with page numbers behind %s', (_, contents) => {
    expect(textsOf(issue(contents)).slice(0, 2)).toEqual(READ);
  });

  it('are parted where a title begins with the words in which another one ends', () => {
    const right = ['●产业园揭牌', '首批企业入驻', ...RIGHT.slice(3)];
    const contents = ['●湖北首个合成生物产业园揭牌......1', '●产业园揭牌首批企业入驻......1'];
    expect(textsOf(issue(contents, LEFT, right)).map(([title]) => title)).toEqual([
      '湖北首个合成生物产业园揭牌',
      '产业园揭牌首批企业入驻',
      '京粮项目签约绥化',
    ]);
  });

  it('leave a doubt on their items, and on no other', () => {
    const doubts = read(issue(DOTTED)).map(({ notes }) => notes.map(({ text }) => text).join());
    expect(doubts.map((text) => text.includes('两栏逐行交错'))).toEqual([true, true, false]);
  });

  it('say where in the text their items stand', () => {
    const [first] = read(issue(DOTTED));
    expect(first?.seedLines).toEqual([
      [8, 10],
      [12, 14],
      [16, 24],
    ]);
  });

  it('remain mixed without contents, with a doubt on each item that is wrong', () => {
    const wrong = read(issue([])).filter(
      ({ title, lead }) => !READ.some(([own, text]) => own === title && text === lead),
    );
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.filter(({ title, notes }) => !title.startsWith('京粮') && notes.length === 0)).toEqual([]);
  });
});

it('a text whose columns come one after the other is left as it is', () => {
  const whole = [...LEFT, ...RIGHT];
  const text = issue(DOTTED, whole, []);
  expect(textsOf(text).slice(0, 2)).toEqual(READ);
  expect(
    read(text)
      .flatMap(({ notes }) => notes)
      .filter(({ text: why }) => why?.includes('交错')),
  ).toEqual([]);
});

it('an issue with three pages of mixed columns is read as it is labelled, with a doubt on each item of these', () => {
  const items = read(readFileSync(new URL('narrow-columns.txt', import.meta.url), 'utf8'));
  const labels = readFileSync(new URL('../../../gold/practice-4.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldItem);
  const isRight = (label: GoldItem) =>
    items.some((item) => compareTexts(label, item).every(([, right]) => right));
  const wrong = labels.filter((label) => !isRight(label));
  expect(wrong.map(({ title }) => title)).toEqual([]);
  const doubted = items.filter(({ notes }) => notes.some(({ text }) => text?.includes('两栏逐行交错')));
  expect(doubted.map(({ position }) => position)).toEqual([
    23, 24, 25, 26, 27, 28, 35, 36, 37, 38, 39, 40, 41, 45, 46, 47, 48, 49, 50,
  ]);
});
