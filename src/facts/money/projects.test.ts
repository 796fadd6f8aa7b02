import { expect, it } from 'vitest';
import { sumCandidates } from './money.ts';
import { projectsOf } from './projects.ts';

const projects = (text: string) => {
  const texts = ['', text];
  const [sum] = sumCandidates(texts).slice(-1);
  return sum && projectsOf(texts, sum);
};

it.each([
  ['6月8日，23个重点项目集中签约，总投资64亿元。', 23],
  ['签约项目41个，总签约金额128亿元。', 41],
  ['二十六个产业项目集中开工，总投资64亿元。', 26],
  ['总投资64亿元的23个项目集中开工。', 23],
  ['23个总投资64亿元的制造业项目集中开工。', 23],
  ['当天，23个项目集中签约。总投资64亿元。', 23],
  ['本次集中开竣工的项目共有23个，总投资64亿元。', 23],
  ['签约项目有23个，总投资64亿元。', 23],
  ['此次开工的产业项目共计二十三个，总投资64亿元。', 23],
])('reads how many projects the sum of “%s” is for', (text, count) => {
  expect(projects(text)).toBe(count);
});

it.each([
  '项目集中签约，总投资64亿元。',
  '总资金近64亿元的12个基金项目和18个产业项目签约。',
  '总投资64亿元的12个产业项目、18个民生项目开工。',
  // It is not clear which of them the sum is for.
  '23个项目签约、12个项目开工，总投资64亿元。',
  '签约项目23个，其中工业项目12个，总投资64亿元。',
  '此次签约的两个项目带动力强。其中，轴承项目总投资6亿元。',
  '23个项目集中签约。由甲公司建设的轴承产业园项目总投资6亿元。',
  '30余个项目集中签约，总投资64亿元。',
  '项目8个月建成，总投资64亿元。',
  '这是用时3个月的项目，总投资64亿元。',
  '这是该园区第3个项目，总投资64亿元。',
  '数十个项目集中签约，总投资64亿元。',
  '近百个项目集中签约，总投资64亿元。',
  '1,200个项目集中签约，总投资64亿元。',
  '项目分2个标段建设，总投资64亿元。',
  '一二三个项目集中签约，总投资64亿元。',
])('does not guess it in “%s”', (text) => {
  expect(projects(text)).toBeNull();
});
