/** The site that an item names as its source. */
import { SOURCES } from '#edition/sources.ts';
import type { Item } from '../../schema/dataset.ts';

/** Its name and its address; null if the item names none. The address is null if none is known. */
export function sourceLink({ source }: Item): { name: string; url: string | null } | null {
  if (!source) return null;
  const url = SOURCES[source.name.replace('人民政府', '政府')] ?? '';
  return { name: source.name, url: /^https?:\/\//.test(url) ? url : null };
}
