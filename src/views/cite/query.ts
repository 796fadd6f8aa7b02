/** The citation of what a search found. Free of the archive: the browser has it too. */
import { EDITION } from '#edition/edition.ts';

/** What was found. */
export interface Query {
  /** What all of it is, in words; empty for the whole archive. */
  conditions: readonly string[];
  /** Number of items. */
  count: number;
  /** Version of the data. */
  version: string;
  /** Absolute. */
  address: string;
  /** Day of access, ISO. */
  day: string;
}

/** The conditions in a line. */
export function conditionsText(conditions: readonly string[]): string {
  return conditions.join('；') || '全部条目';
}

/** In the form of GB/T 7714—2015, for a dataset online. */
export function citeQuery({ conditions, count, version, address, day }: Query): string {
  const { name } = EDITION;
  return `${name}. 检索条件：${conditionsText(conditions)}（共 ${count} 条）[DS/OL]. 《${name}》档案, 版本 ${version}. [${day}]. ${address}.`;
}
