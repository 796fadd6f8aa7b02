import { expect, it } from 'vitest';
import { companyKey } from './company-name.ts';

it('brings the long and the short form of a name together', () => {
  const forms = [
    '北原重工',
    '北原重工集团',
    '北原重工集团有限公司',
    '北原重工（黑龙江）股份有限公司',
    ' 北原重工 ',
  ];
  expect(new Set(forms.map(companyKey))).toEqual(new Set(['北原重工']));
});

it('keeps different companies apart', () => {
  expect(companyKey('北原重工')).not.toBe(companyKey('北原轻工'));
});

it('never makes a name vanish', () => {
  expect(companyKey('某集团')).toBe('某集团');
});

it('folds width and case of Latin names', () => {
  expect(companyKey('ＡＢＣ Ltd')).toBe(companyKey('abcltd'));
});
