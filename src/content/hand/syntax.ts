/** Broken YAML: the line that is wrong, and what to write there. */
import { parseDocument } from 'yaml';

/** A line with the signs of YAML in their ASCII forms: ［ 甲，乙 ］ is [ 甲, 乙 ]. */
export function asciiSyntax(text: string): string {
  return text
    .replace(/[［｛］｝]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s*：\s*/gu, ': ')
    .replace(/\s*[，；]\s*/gu, ', ')
    .replace(/[“”＂]/gu, '"')
    .replace(/[‘’＇]/gu, "'")
    .replace(/[\u00a0\u3000\t]/gu, ' ');
}

const quoted = (value: string) => JSON.stringify(value.trim().replace(/^"([^"]*)"$/, '$1'));

/** Ways to fix a line, the smallest change first. */
const MENDS: readonly ((line: string) => string)[] = [
  // Tabs and non-ASCII blanks in the indentation or before a value.
  (line) =>
    line
      .replace(/^[\s\u00a0\u3000]+/u, (blanks) => blanks.replace(/[^ ]/gu, '  '))
      .replace(/^(\s*-?\s*[\w-]+:)[\s\u00a0\u3000]+/u, '$1 '),
  (line) => line.replace(/^(\s*(?:- )?[\w-]+)\s*[:：]\s*/u, '$1: '),
  (line) => line.replace(/^\s+(?=[\w-]+\s*:)/u, ''),
  (line) =>
    line.replace(/^(\s*(?:- )?[\w-]+)\s*[:：]\s*(.+)$/u, (_, key, value) => `${key}: ${quoted(value)}`),
  (line) =>
    line.replace(
      /^(\s*(?:- )?(?:[\w-]+\s*[:：])?)\s*(.*)$/u,
      (_, key, value) => `${asciiSyntax(key).trimEnd()} ${asciiSyntax(value)}`,
    ),
];

/** 1-based line of the first error, infinite if there is none. */
function firstError(yaml: string): number {
  const doc = parseDocument(yaml, { version: '1.2' });
  const [error] = doc.errors;
  if (error) return error.linePos?.[0].line ?? 0;
  try {
    doc.toJS();
  } catch {
    return 0;
  }
  return Number.POSITIVE_INFINITY;
}

/** A line of broken YAML, and what to write in its place. */
export interface Mended {
  /** 1-based. */
  line: number;
  text: string;
}

/**
 * What to write to fix the first error of some YAML; null if no simple change does.
 *
 * @param yaml broken YAML
 * @param line 1-based line that its parser reports; the fault is often in the line before
 */
export function mendedLine(yaml: string, line: number): Mended | null {
  const lines = yaml.split('\n');
  const before = firstError(yaml);
  for (const at of [line, line - 1]) {
    const old = lines[at - 1];
    if (old === undefined) continue;
    for (const mend of MENDS) {
      const text = mend(old);
      if (text === old) continue;
      const after = firstError(lines.with(at - 1, text).join('\n'));
      if (after > before) return { line: at, text: text.trim() };
    }
  }
  return null;
}
