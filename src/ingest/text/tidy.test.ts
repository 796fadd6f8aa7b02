import { describe, expect, it } from 'vitest';
import { tidyText, tidyTitle } from './tidy.ts';

describe('tidyText', () => {
  it('stores no blank between Han and digits or Latin', () => {
    expect(tidyText('6 月 8 日，总投资 5.2 亿元建设 LED 产线')).toBe('6月8日，总投资5.2亿元建设LED产线');
  });

  it('keeps one blank between Latin words', () => {
    expect(tidyText('与 Air  Liquide\u00A0China 签约')).toBe('与Air Liquide China签约');
  });

  it('stores no blank next to Chinese punctuation', () => {
    expect(tidyText('签约 ， “ 一企一策 ” 。')).toBe('签约，“一企一策”。');
  });

  it('keeps a blank between two Chinese clauses', () => {
    expect(tidyText('抢抓机遇 乘势而上')).toBe('抢抓机遇 乘势而上');
  });

  it('joins a percent sign and a thousands separator to their number', () => {
    expect(tidyText('增长 8.5 %，达 1 ,200 家')).toBe('增长8.5%，达1,200家');
  });
});

describe('tidyTitle', () => {
  it('keeps the blanks between clauses, one for each run', () => {
    expect(tidyTitle(' 总投资 5 亿元  轴承项目\u3000签约 ')).toBe('总投资 5 亿元 轴承项目 签约');
  });
});
