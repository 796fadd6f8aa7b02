import { describe, expect, it } from 'vitest';
import { companyCore, companyKey, seatIn } from './company-name.ts';

describe('companyKey', () => {
  it.each([
    '北原重工',
    '北原重工集团',
    '北原重工集团有限公司',
    '北原重工（黑龙江）股份有限公司',
    ' 北原重工 ',
  ])('is 北原重工 for %s', (name) => {
    expect(companyKey(name)).toBe('北原重工');
  });

  it('keeps different companies apart', () => {
    expect(companyKey('北原重工')).not.toBe(companyKey('北原轻工'));
    expect(companyKey('长城汽车')).not.toBe(companyKey('长城电子'));
  });

  it('leaves something of every name', () => {
    expect(companyKey('某集团')).toBe('某集团');
    expect(companyKey('新能源科技有限公司')).not.toBe('');
  });

  it('folds width and case of Latin names', () => {
    expect(companyKey('ＡＢＣ Ltd')).toBe(companyKey('abcltd'));
  });
});

it('knows the seat that a full name begins with, where a name remains', () => {
  expect(seatIn('贵州恒岳新能源科技有限公司')).toBe('贵州');
  expect(seatIn('铜仁市恒岳竹业有限公司')).toBe('铜仁市');
  expect(seatIn('德国恒岳集团')).toBe('德国');
  expect(seatIn('贵州投资有限公司')).toBe('');
  expect(seatIn('宁德时代')).toBe('');
});

describe('companyCore', () => {
  it.each([
    '铜仁恒岳竹业有限公司',
    '恒岳竹业集团股份有限公司',
    '恒岳竹业（贵州）有限责任公司',
    '恒岳竹业(铜仁)有限公司',
    '贵州恒岳竹业',
    '德国恒岳竹业集团',
  ])('is 恒岳竹业 for %s', (name) => {
    expect(companyCore(name)).toBe('恒岳竹业');
  });

  it('takes trades away as long as a name remains', () => {
    expect(companyCore('岭远新能源科技有限公司')).toBe('岭远');
    expect(companyCore('新能源科技有限公司')).not.toBe('');
  });

  it('keeps two companies apart that share only their trade', () => {
    expect(companyCore('岭远电子科技有限公司')).not.toBe(companyCore('泽川电子科技有限公司'));
  });
});
