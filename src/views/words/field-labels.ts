/** What the fields of an item or issue are called on the page of changes. */
const FIELD_LABELS: Record<string, string> = {
  position: '位置',
  section: '栏目',
  title: '标题',
  lead: '导语',
  body: '正文',
  source: '来源',
  date: '日期',
  dateEnd: '截止日期',
  places: '地点',
  industry: '主要行业',
  industries: '行业',
  stage: '阶段',
  batch: '批量',
  investment: '金额',
  companies: '公司',
  notes: '存疑',
  policy: '政策',
  number: '总期号',
  label: '刊号',
  from: '起日',
  to: '止日',
  seed: '原文文件',
  issue: '期号',
};

/** A field in Chinese; one that this version does not know by its own name. */
export function fieldLabel(field: string): string {
  return FIELD_LABELS[field] ?? field;
}
