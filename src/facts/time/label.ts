/** What cover or running header say of the issue itself. */
export interface Label {
  /** 101 for 总第101期 */
  number: number | null;
  /** 2023年1月1期 */
  label: string | null;
  year: number | null;
  month: number | null;
}

const LABEL = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*第?\s*(\d{1,2})\s*期/u;
const NUMBER = /总\s*第?\s*(\d{1,4})\s*期/u;

/** Reads an issue's own label from the lines outside its sections. */
export function readLabel(frame: readonly string[]): Label {
  const labelled = frame.map((line) => LABEL.exec(line)).find((match) => match !== null);
  const numbered = frame.map((line) => NUMBER.exec(line)).find((match) => match !== null);
  const [, year, month, part] = labelled ?? [];
  return {
    number: numbered ? Number(numbered[1]) : null,
    label: labelled ? `${year}年${Number(month)}月${Number(part)}期` : null,
    year: year ? Number(year) : null,
    month: month ? Number(month) : null,
  };
}
