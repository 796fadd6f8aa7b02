import type { IndustryEntry } from '#edition/types.ts';

export const INDUSTRIES = {
  container: { label: '集装箱运输', short: '集装箱' },
  bulk: { label: '散货运输', short: '散货' },
  other: { label: '其他航运', short: '其他' },
} as const satisfies Record<string, IndustryEntry>;

export const GENERAL_INDUSTRY = 'other';
