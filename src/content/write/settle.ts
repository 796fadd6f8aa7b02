/** Settling of doubts: their codes in the `settled` of a file. */
import type { ContentFile } from '../file/file.ts';
import { withFrontmatter } from '../file/format.ts';
import { setValue } from '../file/frontmatter.ts';
import { ITEM_KEYS } from '../file/keys.ts';

/** Codes of the doubts that a file settles. */
export function settledOf(file: ContentFile): string[] {
  const { settled } = file.values;
  return Array.isArray(settled) ? settled.map(String) : [];
}

/** The text of the file with these codes settled too; its body is unchanged byte for byte. */
export function settle(file: ContentFile, codes: readonly string[]): string {
  const all = [...new Set([...settledOf(file), ...codes])];
  setValue(file.doc, 'settled', all, ITEM_KEYS);
  return withFrontmatter(file);
}
