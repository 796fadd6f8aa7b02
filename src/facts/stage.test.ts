import { describe, expect, it } from 'vitest';
import type { Section } from '../schema/dataset.ts';
import { findStage } from './stage.ts';

const stage = (
  title: string,
  section: Section = '招商引资',
  lead: string | null = null,
  body: string[] = [],
) => findStage({ title, lead, body, section }).stage;

describe('findStage', () => {
  it.each([
    ['轴承产业园项目签约落户赤峰', 'signed'],
    ['恒瑞与汉中市政府签署战略合作协议', 'signed'],
    ['保山竹纤维项目开工建设', 'started'],
    ['张掖 18 个重大项目集中开工', 'started'],
    ['黄冈冷链物流园奠基', 'started'],
    ['衡水齿轮厂房主体封顶', 'built'],
    ['钦州港集装箱码头竣工', 'built'],
    ['莱阳镜片产业园竣工投产', 'operating'],
    ['首台无人机在铜仁下线', 'operating'],
    ['哈密 100 万千瓦风电场并网发电', 'operating'],
    ['赤峰至汉中全货机航线首航', 'operating'],
    ['黄冈茶饮创新中心揭牌成立', 'established'],
    ['汉中 20 亿元钛材产业基金设立', 'established'],
    ['保山市发布十大产业机会清单', 'announced'],
  ])('reads “%s” as %s', (title, expected) => {
    expect(stage(title)).toBe(expected);
  });

  it.each([
    ['2021 中国茶业博览会在铜仁开幕', 'event'],
    ['全国齿轮技术创新大赛在衡水举行', 'event'],
    ['冷链产业高峰论坛在钦州召开', 'event'],
  ])('reads the news “%s” as %s', (title, expected) => {
    expect(stage(title, '综合资讯')).toBe(expected);
  });

  it('reads a policy as a policy, despite the verb of its title', () => {
    expect(stage('《铜仁市茶业项目开工奖励办法》', '政策法规')).toBe('policy');
    expect(stage('赤峰出台措施支持企业签约落户', '政策法规')).toBe('policy');
  });

  it('prefers the title to the body, which tells the history too', () => {
    expect(stage('衡水齿轮项目投产', '招商引资', null, ['项目于去年签约、开工，今年封顶。'])).toBe(
      'operating',
    );
  });

  it('uses the lead if the title has no stage', () => {
    expect(stage('衡水齿轮项目', '招商引资', '6月8日，衡水齿轮项目举行奠基仪式。')).toBe('started');
  });

  it('lists the words that decided', () => {
    const { because } = findStage({ title: '衡水齿轮项目奠基', lead: null, body: [], section: '招商引资' });
    expect(because).toEqual(['title: 奠基']);
  });
});
