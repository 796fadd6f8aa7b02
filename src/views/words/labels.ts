/** The names of notes. */
import type { NoteCode } from '../../schema/dataset.ts';

/** The name of each kind of note. */
export const NOTE_LABELS: Record<NoteCode, string> = {
  'body-title-mismatch': '正文与标题不符',
  'no-source': '未见来源',
  'sum-mismatch': '金额不一致',
  'sum-of-other': '金额属多个项目',
  'number-unread': '金额未能识别',
  'contents-title-differs': '目录与正文标题不同',
  duplicate: '重复报道',
  'date-outside-week': '日期在本周之外',
  'date-unread': '日期未能识别',
  'unknown-place': '地点未能识别',
  typo: '疑有错字',
  'assignment-uncertain': '段落归属待核',
  'text-incomplete': '文字不完整',
  uncertain: '置信度较低',
  structure: '版面待核',
  'contents-missing': '目录所列未见于正文',
  'text-lost': '有字缺失',
};

/** The name of a kind of note; unknown codes have a general name. */
export function noteLabel(code: string): string {
  return (NOTE_LABELS as Record<string, string>)[code] ?? '待核';
}
