import { expect, it } from 'vitest';
import { completeName, completePlace } from './complete.ts';

const labels = (typed: string, near: string[] = []) => completePlace(typed, near).map(({ label }) => label);

it.each([
  ['通城', '湖北省咸宁市通城县'],
  ['tongcheng', '湖北省咸宁市通城县'],
  ['苏州', '江苏省苏州市'],
  ['全国', '全国'],
  ['恩施', '湖北省恩施土家族苗族自治州'],
  ['chongqing', '重庆市'],
])('%s is completed to %s', (typed, label) => {
  expect(labels(typed)).toContain(label);
});

it('of places that sound alike, those of the province that the text names come first', () => {
  expect(labels('tongcheng', ['340000'])[0]).toBe('安徽省安庆市桐城市');
  expect(labels('tongcheng', ['420000'])[0]).toBe('湖北省咸宁市通城县');
});

it('nothing typed completes to nothing', () => {
  expect(labels(' ')).toEqual([]);
});

it('known parks and companies are completed by Chinese and by pinyin', () => {
  const content = 'tests/archive/content';
  const [park] = completeName(content, 'parks', '工业园');
  expect(park?.label).toMatch(/园/);
  expect(completeName(content, 'companies', 'hengyue').length).toBeGreaterThan(0);
});
