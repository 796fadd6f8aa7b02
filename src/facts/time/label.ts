import { ISSUE_LABEL, ISSUE_NUMBER } from '#edition/reading.ts';
import { foldNumerals, readNumeral } from '../../text/numerals.ts';

/** What the cover or a running header states about the issue. */
export interface IssueLabel {
  /** 101 for 总第101期 */
  number: number | null;
  /** 2023年1月1期 */
  label: string | null;
  year: number | null;
  month: number | null;
}

/** Reads an issue's label from the lines outside its sections. */
export function readLabel(frame: readonly string[]): IssueLabel {
  const lines = frame.map(withDigits);
  const labelled = lines.map((line) => ISSUE_LABEL.exec(line)).find((match) => match !== null);
  const numbered = lines.map((line) => ISSUE_NUMBER.exec(line)).find((match) => match !== null);
  const [, year, month, part] = labelled ?? [];
  return {
    number: numbered ? Number(numbered[1]) : null,
    label: labelled ? `${year}年${Number(month)}月${Number(part)}期` : null,
    year: year ? Number(year) : null,
    month: month ? Number(month) : null,
  };
}

/** Replaces the numerals of a line by digits: 二〇二三年十月第２期. */
function withDigits(line: string): string {
  return foldNumerals(line).replace(/[〇一二三四五六七八九十百]+/gu, (words) => {
    const number = readNumeral(words);
    return number && number.to === null ? String(number.value) : words;
  });
}
