/**
 * The Chinese names of industries and stages, as the site shows them.
 * Source: the label tables of the data contract (docs and /data/ describe the same).
 */
import type { Industry, Stage } from '../schema/dataset.ts';

export const INDUSTRY_LABELS: Record<Industry, string> = {
  'new-energy': '新能源与储能',
  auto: '汽车',
  ict: '新一代信息技术',
  equipment: '高端装备',
  materials: '新材料与冶金建材',
  bio: '生物医药与医疗器械',
  green: '节能环保与双碳',
  chem: '石油化工',
  consumer: '轻工纺织食品与消费品',
  finance: '金融与基金',
  logistics: '物流与交通',
  research: '科教与创新平台',
  services: '现代服务',
  mixed: '综合',
};

export const STAGE_LABELS: Record<Stage, string> = {
  signed: '签约',
  started: '开工',
  built: '竣工',
  operating: '投产运营',
  established: '成立',
  announced: '发布',
  event: '活动',
  policy: '政策',
};
