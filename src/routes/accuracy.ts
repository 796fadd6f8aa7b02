import measured from '#edition/accuracy.json' with { type: 'json' };

/** How often one field was understood rightly, of how many labels. */
export interface Accuracy {
  label: string;
  correct: number;
  total: number;
}

const LABELS: Record<string, string> = {
  title: '标题',
  lead: '导语',
  body: '正文',
  source: '来源',
  date: '日期',
  province: '省份',
  city: '地级市',
  district: '区县',
  'park (named)': '园区（有）',
  'park (none)': '园区（无）',
  investment: '金额',
  batch: '批量',
  industry: '行业',
  stage: '阶段',
  'companies (recall)': '公司（找到）',
  'companies (precision)': '公司（正确）',
};

/** What `npm run evaluate` measured on the issues labelled by hand: its report, never typed in. */
export function measuredAccuracy(): Accuracy[] {
  const fields: Record<string, { correct: number; total: number }> = measured;
  return Object.entries(LABELS).flatMap(([field, label]) => {
    const found = fields[field];
    return found ? [{ label, ...found }] : [];
  });
}
