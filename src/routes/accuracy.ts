/** The measured accuracy of facts, for the page about the archive. */
import measured from '#edition/accuracy.json' with { type: 'json' };

/** How many labels of a field were read correctly. */
export interface Accuracy {
  label: string;
  correct: number;
  total: number;
}

const LABELS: Record<string, string> = {
  item: '条目',
  lead: '导语',
  body: '正文',
  source: '来源',
  date: '日期',
  province: '省份',
  'city (named)': '地级市',
  'district (named)': '区县（有）',
  'district (none)': '区县（无）',
  'park (named)': '园区（有）',
  'park (none)': '园区（无）',
  investment: '金额',
  batch: '是否多个项目',
  industry: '行业',
  stage: '阶段',
  'companies (recall)': '公司（找到）',
  'companies (precision)': '公司（正确）',
};

/** The report of `npm run evaluate`: each labelled issue as read by a model that was learned without it. */
export function measuredAccuracy(): Accuracy[] {
  const fields: Record<string, { correct: number; total: number }> = measured.fields;
  return Object.entries(LABELS).flatMap(([field, label]) => {
    const found = fields[field];
    return found ? [{ label, ...found }] : [];
  });
}
