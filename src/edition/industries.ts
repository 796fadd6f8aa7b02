/** Industries in the order of filters and tables. The words that tell them are in `industries.yaml`. */
import type { IndustryEntry } from './types.ts';

export const INDUSTRIES = {
  'new-energy': { label: '新能源与储能', short: '新能源' },
  auto: { label: '汽车', short: '汽车' },
  ict: { label: '新一代信息技术', short: '信息技术' },
  equipment: { label: '高端装备', short: '装备' },
  materials: { label: '新材料与冶金建材', short: '材料' },
  bio: { label: '生物医药与医疗器械', short: '医药' },
  green: { label: '节能环保与双碳', short: '环保' },
  chem: { label: '石油化工', short: '石化' },
  consumer: { label: '轻工纺织食品与消费品', short: '消费品' },
  finance: { label: '金融与基金', short: '金融' },
  logistics: { label: '物流与交通', short: '物流' },
  research: { label: '科教与创新平台', short: '科教' },
  services: { label: '现代服务', short: '服务' },
  mixed: { label: '综合', short: '综合' },
} as const satisfies Record<string, IndustryEntry>;

/** For several industries at once, and for none. */
export const GENERAL_INDUSTRY = 'mixed';
