/** The citation of search results. It does not depend on the archive, because the browser uses it too. */
import { EDITION } from '#edition/edition.ts';

/** The results of a search. */
export interface Query {
  /** The conditions that all items meet, in words; empty for the whole archive. */
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

/** The citation in the form of GB/T 7714—2015, for a dataset online. */
export function citeQuery({ conditions, count, version, address, day }: Query): string {
  const { name } = EDITION;
  return `${name}. 检索条件：${conditionsText(conditions)}（共 ${count} 条）[DS/OL]. 《${name}》档案, 版本 ${version}. [${day}]. ${address}.`;
}
