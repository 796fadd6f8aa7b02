/** The issues as a calendar has them: by year, and in it by month. */
import type { Issue } from '../schema/dataset.ts';
import { addDays, mondayOf } from '../text/calendar.ts';

export interface Month {
  /** 1…12 */
  month: number;
  /** Newest first. */
  issues: Issue[];
}

export interface Year {
  /** `2023`: the ISO week-year, as in the issues' ids. */
  year: string;
  /** Root-relative address of the year's page. */
  url: string;
  /** Newest first. */
  issues: Issue[];
  /** Those with issues, newest first. */
  months: Month[];
}

/** Address of a year's page. */
export function yearUrl(year: string): string {
  return `/issues/${year}/`;
}

/** The year an issue belongs to, by its id: `2023-w41` → `2023`. */
export function yearOf(issueId: string): string {
  return issueId.slice(0, 4);
}

/** Anchor of a month on its year's page. */
export function monthAnchor(month: number): string {
  return `m${month}`;
}

/** The month of the week's Thursday, which ISO 8601 lets decide the year too: so no month falls out of its year. */
function monthOf({ id }: Issue): number {
  return Number(addDays(mondayOf(id), 3).slice(5, 7));
}

const memo = new WeakMap<readonly Issue[], Year[]>();

/** Years with issues, newest first. @param issues newest first; grouped once per list */
export function yearsOf(issues: readonly Issue[]): Year[] {
  const known = memo.get(issues);
  if (known) return known;
  const years = [...Map.groupBy(issues, ({ id }) => yearOf(id))].map(([year, list]) => ({
    year,
    url: yearUrl(year),
    issues: list,
    months: [...Map.groupBy(list, monthOf)]
      .map(([month, some]) => ({ month, issues: some }))
      .sort((a, b) => b.month - a.month),
  }));
  years.sort((a, b) => b.year.localeCompare(a.year));
  memo.set(issues, years);
  return years;
}
