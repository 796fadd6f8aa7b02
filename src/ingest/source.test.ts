import { describe, expect, it } from 'vitest';
import { endsInSource, takeSource } from './source.ts';

describe('takeSource', () => {
  it.each([
    ['full-width parentheses', '年产万件（铜仁市政府网站）。'],
    ['ASCII parentheses', '年产万件(铜仁市政府网站)。'],
    ['both kinds in one pair', '年产万件（铜仁市政府网站)。'],
    ['both kinds the other way round', '年产万件(铜仁市政府网站）。'],
    ['square brackets', '年产万件【铜仁市政府网站】。'],
    ['small brackets', '年产万件﹙铜仁市政府网站﹚。'],
    ['brackets of full width', '年产万件［铜仁市政府网站］。'],
    ['hollow brackets', '年产万件〖铜仁市政府网站〗。'],
    ['brackets of tortoise shell, small and large', '年产万件﹝铜仁市政府网站〕。'],
    ['curly brackets', '年产万件{铜仁市政府网站}。'],
    ['ornamental brackets', '年产万件❨铜仁市政府网站❩。'],
    ['a half-width full stop', '年产万件（铜仁市政府网站）｡'],
    ['an ASCII full stop', '年产万件（铜仁市政府网站）.'],
    ['blanks inside and behind', '年产万件（ 铜仁市 政府网站 ） 。 '],
    ['the full stop before it', '年产万件。（铜仁市政府网站）'],
    ['full stops on both sides', '年产万件。（铜仁市政府网站）。'],
  ])('separates the source with %s', (_, paragraph) => {
    expect(takeSource(paragraph)).toEqual({ text: '年产万件。', name: '铜仁市政府网站' });
  });

  it.each([
    '（来源：铜仁日报）。',
    '（来源｜铜仁日报）。',
    '（信息来源: 铜仁日报）。',
    '（稿源：《铜仁日报》）。',
    '（据《铜仁日报》）。',
    '【摘自：铜仁日报】。',
    '（文/铜仁日报）。',
  ])('leaves out of “%s” what introduces the name', (source) => {
    expect(takeSource(`年产万件${source}`)).toEqual({ text: '年产万件。', name: '铜仁日报' });
  });

  it.each(['见《铜仁日报》。', '称其为「铜仁日报」。', '项目名为〈铜仁发布〉。'])(
    'takes no title or quotation for a source: %s',
    (text) => {
      expect(takeSource(text)).toEqual({ text, name: null });
    },
  );

  it('keeps the first character of 自贡日报', () => {
    expect(takeSource('项目开工（转自贡日报）。').name).toBe('自贡日报');
    expect(takeSource('项目开工（摘自自贡日报）。').name).toBe('自贡日报');
  });

  it('adds no full stop where the text has none', () => {
    expect(takeSource('年产万件（铜仁市政府网站）')).toEqual({ text: '年产万件', name: '铜仁市政府网站' });
  });

  it.each([
    '贵州日报',
    '新华社',
    '工信部',
    '黄冈发布',
    '多彩贵州网',
    '保山高新区管委会',
    '张掖融媒',
    '中新网上海',
    '铜仁市融媒体中心',
    '湖南红网湘西站',
    '上海嘉定',
    '黔南热线',
    '新湖南',
    '齐鲁晚报·齐鲁壹点',
    '陕西工信',
    '第一财经',
    '新昌县传媒集团',
    '宜春市融媒体中心',
    '湖州报业传媒',
    '如皋日报',
    '自贡网',
    '即墨区政府网站',
    '共青城发布',
    '含山县政府网站',
    '澎湃',
    '南方+',
  ])('believes %s to be a source', (name) => {
    expect(takeSource(`项目开工（${name}）。`).name).toBe(name);
  });

  it.each(['盖世汽车', 'PV-Tech', '高工氢电'])('believes %s where a source is expected', (name) => {
    expect(takeSource(`项目开工（${name}）。`, true).name).toBe(name);
    expect(takeSource(`项目开工（${name}）。`).name).toBeNull();
  });

  it.each([
    '吉瓦时',
    '占股51%',
    '含二期',
    '简称衡水钛业',
    '云杉电子集团',
    '2021年',
    '一期',
    '铜仁馆',
    '铜仁南站',
  ])('does not believe %s even there', (aside) => {
    expect(takeSource(`项目开工（${aside}）。`, true).name).toBeNull();
  });

  it('keeps parentheses that belong to the name of the site', () => {
    expect(takeSource('揭牌（中国（湖北）自贸区网站）。')).toEqual({
      text: '揭牌。',
      name: '中国（湖北）自贸区网站',
    });
  });

  it.each([
    '装机容量 5GWh（吉瓦时）。',
    '由甲公司建设（占股51%）。',
    '覆盖全国（除西藏外）。',
    '总部迁至杭州（简称杭州总部）。',
    '由上海电气承建（上海电气集团）。',
    '项目开工（总投资5亿元，含一期、二期，见政府网站）。',
    '铜仁市政府网站）。',
    '登录（铜仁市政府网站）查询办法。',
    '产能翻番（第二期网站尚未公布）。',
    '项目开工（如图）。',
    '二期用地预留（自用）。',
    '项目开工。',
    '',
  ])('finds no source in “%s”', (paragraph) => {
    expect(takeSource(paragraph)).toEqual({ text: paragraph, name: null });
  });

  it('takes only the last of two parentheses', () => {
    expect(takeSource('机组（一号）并网（衡水日报）。')).toEqual({
      text: '机组（一号）并网。',
      name: '衡水日报',
    });
  });

  it('keeps a question mark that closes the sentence', () => {
    expect(takeSource('如何破局？（衡水日报）。').text).toBe('如何破局？');
  });
});

describe('endsInSource', () => {
  it('distinguishes a closed body from an open one, however long', () => {
    expect(endsInSource(`${'很长的正文，'.repeat(50)}（衡水日报）。`)).toBe(true);
    expect(endsInSource('（衡水日报）。后面还有话')).toBe(false);
  });
});
