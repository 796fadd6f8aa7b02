import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../tests/lib/cases.ts';
import { entryOf, TEXT, typed } from '../../../tests/lib/typed.ts';
import { divisions, place } from '../../gazetteer/index.ts';
import type { ItemEntry } from '../entry.ts';

describe('a correction by hand is read as meant', () => {
  it.each<[line: string, field: keyof ItemEntry, value: unknown]>([
    ['title: "5G 项目 #2 开工"', 'title', '5G 项目 #2 开工'],
    ["title: '云杉 #一期'", 'title', '云杉 #一期'],
    ['title: 云杉精密轴承项目 # checked', 'title', '云杉精密轴承项目'],
    ['title: C#语言园区', 'title', 'C#语言园区'],
    ['title: “双招双引”号角', 'title', '“双招双引”号角'],
    ['title: 2023', 'title', '2023'],
    ['title: 0101', 'title', '0101'],
    ['title:\t甲项目', 'title', '甲项目'],
    ['companies: 云杉精密', 'companies', ['云杉精密']],
    ['companies: [ 360, 云杉精密 ]', 'companies', ['360', '云杉精密']],
    ['companies: ［ 云杉精密，冷杉重工 ］', 'companies', ['云杉精密', '冷杉重工']],
    ['date: 2023/10/9', 'date', '2023-10-09'],
    ['date: 2023.10.9', 'date', '2023-10-09'],
    ['date: 20231009', 'date', '2023-10-09'],
    ['date: "2023-10-09"', 'date', '2023-10-09'],
    ['date: 10月9日', 'date', '2023-10-09'],
    ['date: ２０２３年十月九日', 'date', '2023-10-09'],
    ['industry: 新能源', 'industry', 'new-energy'],
    ['industry: New_Energy', 'industry', 'new-energy'],
    ['industries: [ 装备, 汽车 ]', 'industries', ['equipment', 'auto']],
    ['stage: 签约', 'stage', 'signed'],
    ['section: 项目', 'section', '招商引资'],
    ['batch: 是', 'batch', true],
    ['batch: yes', 'batch', true],
    ['position: "3"', 'position', 3],
    ['source: 人民网', 'source', { name: '人民网' }],
    ['settled: no-source', 'settled', ['no-source']],
    ['investment: 无', 'investment', null],
  ])('%s', (line, field, value) => {
    expect(typed(line)[field]).toEqual(value);
  });

  it.each([
    ['places: [ 贵阳 ]', { adcode: '520100', city: '贵阳市', lon: 106.71, park: null }],
    ['places: 520100', { adcode: '520100', city: '贵阳市' }],
    ['places: [ { adcode: 520100, park: 贵阳高新区 } ]', { city: '贵阳市', park: '贵阳高新区' }],
    ['places: [ { province: 贵州, city: 贵阳 } ]', { adcode: '520100', province: '贵州省', city: '贵阳市' }],
    ['places:\n  - { city: 南京, district: 鼓楼区 }', { adcode: '320106', province: '江苏省' }],
    ['places: [ 南京市鼓楼区 ]', { adcode: '320106' }],
    ['places: [ 江苏 南京 鼓楼 ]', { adcode: '320106' }],
    ['places: [ ｛adcode：520100｝ ]', { adcode: '520100' }],
    ['places: [ 苏州工业园区 ]', { city: '苏州市', park: '苏州工业园区' }],
    ['places: [ 海南 ]', { adcode: '460000' }],
    ['places: [ 全国 ]', { adcode: null, province: '全国', city: null }],
  ])('%s', (line, value) => {
    expect(typed(line).places).toMatchObject([value]);
  });

  it.each([
    ['12.5亿', { value: 1.25e9, currency: 'CNY', kind: 'investment', cny: 1.25e9, text: '12.5亿' }],
    ['总投资超12.5亿元', { value: 1.25e9, qualifier: 'over', text: '总投资超12.5亿元' }],
    ['十二亿五千万元', { value: 1.25e9 }],
    ['10亿—15亿元', { value: 1e9, valueTo: 1.5e9 }],
    ['3000万美元', { value: 3e7, currency: 'USD' }],
    ['{ value: 50亿, kind: fund }', { value: 5e9, kind: 'fund', cny: 5e9 }],
    ['{ value: 1250000000 }', { value: 1.25e9, currency: 'CNY', cny: 1.25e9 }],
  ])('investment: %s', (words, value) => {
    expect(typed(`investment: ${words}`).investment).toMatchObject(value);
  });

  it('whatever the editor does to line ends and to the beginning', () => {
    const corrected = TEXT.replace(/^stage: .*$/m, 'stage: signed');
    for (const given of [
      `\ufeff${corrected}`,
      corrected.replaceAll('\n', '\r\n'),
      corrected.replace('---', '---  '),
    ])
      expect(entryOf(given)).toEqual(entryOf(corrected));
  });

  it('for every division of the gazetteer, by its code alone and by its full name', () => {
    const all = [...divisions()];
    fc.assert(
      fc.property(fc.constantFrom(...all), (d) => {
        const whole = { ...place(d), park: null };
        const names = [whole.province, whole.city, whole.district].filter(
          (name, at, list) => name && list.indexOf(name) === at,
        );
        expect(typed(`places: [ ${d.adcode} ]`).places).toEqual([whole]);
        expect(typed(`places: [ ${names.join(' ')} ]`).places).toEqual([whole]);
      }),
      cases(4, 60),
    );
  });
});
