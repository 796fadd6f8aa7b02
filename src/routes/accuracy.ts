import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);

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

/**
 * What `npm run evaluate` measures on the issues labelled by hand, at the time of the build; never typed in.
 * Runs as the command does, because the reader of texts keeps its word lists in files beside its code.
 */
export async function measuredAccuracy(): Promise<Accuracy[]> {
  const { stdout } = await run(process.execPath, ['scripts/evaluate.ts', '--json'], {
    // The labelled issues are the project's own, whatever archive is being built.
    env: { ...process.env, SEEDS_DIR: 'seeds' },
  });
  const fields = JSON.parse(stdout) as Record<string, { correct: number; total: number }>;
  return Object.entries(LABELS).flatMap(([field, label]) => {
    const measured = fields[field];
    return measured ? [{ label, ...measured }] : [];
  });
}
