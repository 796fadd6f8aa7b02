import { describe, expect, it } from 'vitest';
import { type PolicyText, readPolicy } from './policy.ts';

function read(title: string, body = '', source = '', lead: string | null = null) {
  const text: PolicyText = {
    title,
    lead,
    body: body ? [body] : [],
    source: source ? { name: source } : null,
  };
  const { issuers, level, until } = readPolicy(text, 2024);
  return [issuers.join('、') || null, level, until];
}

describe('readPolicy: the issuer', () => {
  it.each<[title: string, body: string, issuer: string | null, level: string | null]>([
    ['国务院办公厅印发《关于促进园区提质的若干意见》', '', '国务院办公厅', 'national'],
    ['江苏省人民政府办公厅关于支持开发区改革创新的意见', '', '江苏省人民政府办公厅', 'province'],
    ['《湖南省人民政府关于加快低空经济发展的意见》出台', '', '湖南省人民政府', 'province'],
    ['宜宾市印发《动力电池产业扶持办法》', '', '宜宾市', 'city'],
    ['苏州昆山市政府出台《外资总部认定办法》', '', '苏州昆山市政府', 'county'],
    ['浦东新区发布《人工智能若干措施》', '', '浦东新区', 'county'],
    ['合肥高新区管委会发布《量子产业专项政策》', '', '合肥高新区管委会', 'park'],
    [
      '《泉州市石墨烯产业规划》印发',
      '近日，泉州市工信局、市财政局联合印发《泉州市石墨烯产业规划》。',
      '泉州市工信局、市财政局',
      'city',
    ],
    [
      '《绿色工厂评价办法》发布',
      '5月8日，工业和信息化部发布了《绿色工厂评价办法》。',
      '工业和信息化部',
      'national',
    ],
    [
      '《青海省盐湖产业方案》出台',
      '《方案》由青海省发展改革委会同省工信厅联合印发。',
      '青海省发展改革委、省工信厅',
      'province',
    ],
    [
      '七部门印发《车联网安全指南》',
      '工业和信息化部等七部门印发《车联网安全指南》。',
      '工业和信息化部等七部门',
      'national',
    ],
  ])('%s', (title, body, issuer, level) => {
    expect(read(title, body).slice(0, 2)).toEqual([issuer, level]);
  });

  it('does not use the issuer of a document that the policy refers to', () => {
    const body = '根据国务院印发的《深化改革总体方案》，围绕园区提质，《方案》提出12条举措。';
    expect(read('《银川市园区改革方案》出台', body)).toEqual([null, 'city', null]);
  });

  it('does not read part of a sentence as an issuer', () => {
    expect(read('《氢能产业方案》印发', '为推动氢能产业做大做强，印发《氢能产业方案》。')[0]).toBe(null);
    expect(read('氢能产业迎来利好 多部门出台《氢能产业方案》')[0]).toBe(null);
    expect(read('氢能迎来利好 甘肃省政府出台《氢能产业方案》')[0]).toBe('甘肃省政府');
    expect(read('企业内部发布《氢能产业方案》')[0]).toBe(null);
  });

  it('prefers an organ in the body to a bare place in the title', () => {
    const body = '海南省科技厅印发《深海科技若干措施》，自发布之日起施行。';
    expect(read('海南印发《深海科技若干措施》', body)[0]).toBe('海南省科技厅');
    expect(read('海南印发《深海科技若干措施》')[0]).toBe('海南');
  });
});

describe('readPolicy: the level without a named issuer', () => {
  it.each<[title: string, source: string, level: string | null]>([
    ['《鄂尔多斯市绿氢产业方案》出台', '', 'city'],
    ['《重庆市低空经济方案》出台', '', 'province'],
    ['《嘉善县招商引资办法》出台', '', 'county'],
    ['《西安高新区人才十条》发布', '', 'park'],
    ['《江苏省开发区条例》施行', '', 'province'],
    ['《广州南沙深化粤港澳合作总体方案》印发', '中国政府网', null],
    ['《长沙市轨道集团五年规划》发布', '', null],
    ['《长沙先进储能材料方案》发布', '长沙市政府网站', 'city'],
    ['《长沙先进储能材料方案》发布', '新华网', null],
    ['《支持贵州新型工业化的意见》出台', '', null],
    ['《长三角一体化方案》印发', '', null],
  ])('%s %s', (title, source, level) => {
    expect(read(title, '', source)[1]).toBe(level);
  });

  it('gives an association’s standard no level', () => {
    expect(read('《深圳市厂房设计指引》发布', '这是首个团体标准。', '深圳市政府网站')[1]).toBe(null);
  });
});

describe('readPolicy: the last year', () => {
  it.each<[title: string, body: string, until: number | null]>([
    ['《某某行动计划（2024 — 2026 年）》印发', '到2025年，产值翻番。', 2026],
    ['《某某行动计划（2024-2026）》印发', '', 2026],
    ['《某某行动计划（2024～2030年）》印发', '', 2030],
    ['《某某方案》印发', '到2025年，产值翻番；到2030年，再翻一番。', 2030],
    ['《某某方案》印发', '至2027年底，建成园区。', 2027],
    ['《某某方案》印发', '确保2030年前碳排放达峰。', 2030],
    ['《某某方案》印发', '从2019年到2022年，产值翻番。', null],
    ['《某某办法》印发', '本办法自2024年3月1日起施行，有效期至2028年12月31日。', 2028],
    ['《某市“十四五”制造业规划》印发', '', 2025],
    ['《2024 年某市招商工作要点》印发', '', 2024],
    ['《某某条例》2024年施行', '自2024年7月1日起施行。', null],
    ['《某某方案》印发', '力争三年内产值翻番。', null],
  ])('%s %s', (title, body, until) => {
    expect(read(title, body)[2]).toBe(until);
  });

  it('reads the lead as well, and blanks within it', () => {
    expect(read('《某某方案》印发', '', '', '方案提出，到 2026 年，建成园区。')[2]).toBe(2026);
  });
});

it('stays quick and calm on a hostile text', () => {
  const long = '由园区、'.repeat(20_000);
  expect(read('印发《》关于《', `${long}印发《${'（'.repeat(1000)}`)[1]).toBe(null);
});
