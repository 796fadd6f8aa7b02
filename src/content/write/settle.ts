/** A person’s word that a doubt is none (any more): its code in the file’s `settled`. */
import type { ContentFile } from '../file/file.ts';
import { assemble } from '../file/format.ts';
import { setValue, stringifyFrontmatter } from '../file/frontmatter.ts';
import { ITEM_KEYS } from '../file/keys.ts';

/** Codes that a file’s frontmatter settles. */
export function settledOf(file: ContentFile): string[] {
  const { settled } = file.values;
  return Array.isArray(settled) ? settled.map(String) : [];
}

/** The file with these codes settled too; nothing else in it changes, nor a byte of its body. */
export function settle(file: ContentFile, codes: readonly string[]): string {
  const all = [...new Set([...settledOf(file), ...codes])];
  setValue(file.doc, 'settled', all, ITEM_KEYS);
  return assemble(stringifyFrontmatter(file.doc), []).trimEnd() + file.text.slice(file.bodyStart);
}
