import { isCjk, isHan } from '../../text/characters.ts';

const BLANKS = /[\s\u00A0\u3000]+/gu;

/** The text of a lead or body. Blanks remain only between Latin words and between two Chinese words. */
export function tidyText(text: string): string {
  const chars = text.trim().replace(BLANKS, ' ');
  return chars.replace(/ /g, (_, at: number) => {
    const before = chars[at - 1] ?? '';
    const after = chars[at + 1] ?? '';
    if (isHan(before) && isHan(after)) return ' ';
    return isCjk(before) || isCjk(after) || after === ',' || after === '.' || after === '%' ? '' : ' ';
  });
}

/** The text of a title. Its blanks, which separate clauses, remain; several blanks become one. */
export function tidyTitle(text: string): string {
  return text.trim().replace(BLANKS, ' ');
}
