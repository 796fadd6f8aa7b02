/** The issues by year and month. */
import type { Issue } from '../schema/dataset.ts';
import { addDays, mondayOf } from '../text/calendar.ts';
import { oncePer } from './memo.ts';

/** A month with issues. */
export interface Month {
  /** 1…12 */
  month: number;
  /** Newest first. */
  issues: Issue[];
}

/** A year with issues. */
export interface Year {
  /** `2023`: the ISO week-year, as in the issues' ids. */
  year: string;
  /** Root-relative address of the year's page. */
  url: string;
  /** Newest first. */
  issues: Issue[];
  /** Newest first. */
  months: Month[];
}

/** Address of a year's page. */
export function yearUrl(year: string): string {
  return `/issues/${year}/`;
}

/** The year in an issue's id: `2023-w41` → `2023`. */
export function yearOf(issueId: string): string {
  return issueId.slice(0, 4);
}

/** Anchor of a month on its year's page. */
export function monthAnchor(month: number): string {
  return `m${month}`;
}

/** The month of the week's Thursday: in ISO 8601 the Thursday also decides the year, so both always agree. */
function monthOf({ id }: Issue): number {
  return Number(addDays(mondayOf(id), 3).slice(5, 7));
}

/** The years of a list of issues that is sorted newest first; computed once per list. */
export const yearsOf = oncePer((issues: readonly Issue[]): Year[] =>
  [...Map.groupBy(issues, ({ id }) => yearOf(id))]
    .map(([year, list]) => ({
      year,
      url: yearUrl(year),
      issues: list,
      months: [...Map.groupBy(list, monthOf)]
        .map(([month, some]) => ({ month, issues: some }))
        .sort((a, b) => b.month - a.month),
    }))
    .sort((a, b) => b.year.localeCompare(a.year)),
);
