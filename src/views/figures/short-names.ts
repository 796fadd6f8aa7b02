/** Industries in two to four characters, for the heads of narrow columns; their links tell the full name. */
import type { Industry } from '../../schema/dataset.ts';

export const INDUSTRY_SHORT: Record<Industry, string> = {
  'new-energy': '新能源',
  auto: '汽车',
  ict: '信息技术',
  equipment: '装备',
  materials: '材料',
  bio: '医药',
  green: '环保',
  chem: '石化',
  consumer: '消费品',
  finance: '金融',
  logistics: '物流',
  research: '科教',
  services: '服务',
  mixed: '综合',
};
