/** What the directory beside every page tells of the archive; it hangs on the calendar alone. */

import { type Year, yearsOf } from '../archive/years.ts';
import type { Issue } from '../schema/dataset.ts';

export interface DirectoryYears {
  /** Newest first. */
  years: Pick<Year, 'year' | 'url'>[];
  /** The year whose months are shown: the page's own, where its address tells one. */
  open: Pick<Year, 'year' | 'url'> | null;
  /** Its months that have issues, 1…12, ascending. */
  months: number[];
}

/** @param issues newest first @param path root-relative address of the page: `/issues/2023-w41/` is of 2023 */
export function directoryOf(issues: readonly Issue[], path: string): DirectoryYears {
  const years = yearsOf(issues);
  const named = /\/(\d{4})(?:-w|\/$)/.exec(path)?.[1];
  const open = years.find(({ year }) => year === named);
  const short = ({ year, url }: Year) => ({ year, url });
  return {
    years: years.map(short),
    open: open ? short(open) : null,
    months: open?.months.map(({ month }) => month).toReversed() ?? [],
  };
}
