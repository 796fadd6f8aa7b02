/** Industries in the order of filters and tables; comments say what each covers. Their words: `industries.yaml`. */
import type { IndustryEntry } from './types.ts';

export const INDUSTRIES = {
  'new-energy': { label: '新能源与储能', short: '新能源' }, // 光伏 风电 氢能 锂/钠电池 储能 绿色甲醇
  auto: { label: '汽车', short: '汽车' }, // 整车 零部件 新能源汽车 智能网联
  ict: { label: '新一代信息技术', short: '信息技术' }, // 半导体 人工智能 数据中心 电子信息 软件 VR/元宇宙 数字经济 量子 北斗
  equipment: { label: '高端装备', short: '装备' }, // 机械 机器人 轨道交通 航空航天 仪器 电气装备
  materials: { label: '新材料与冶金建材', short: '材料' },
  bio: { label: '生物医药与医疗器械', short: '医药' },
  green: { label: '节能环保与双碳', short: '环保' }, // 再生资源 碳达峰 环境
  chem: { label: '石油化工', short: '石化' },
  consumer: { label: '轻工纺织食品与消费品', short: '消费品' },
  finance: { label: '金融与基金', short: '金融' },
  logistics: { label: '物流与交通', short: '物流' }, // 航线 机场 运河 供应链
  research: { label: '科教与创新平台', short: '科教' }, // 实验室 大学 研究院 科创中心
  services: { label: '现代服务', short: '服务' }, // 总部 检测 会展 文旅 人才 营商 个体工商户
  mixed: { label: '综合', short: '综合' }, // several industries at once: 集中开工/签约 batches, general development plans
} as const satisfies Record<string, IndustryEntry>;

/** The industry for several at once, and for none. */
export const GENERAL_INDUSTRY = 'mixed';
