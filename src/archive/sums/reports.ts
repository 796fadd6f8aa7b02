/**
 * The rule that counts a project once, however often it was reported. It does not depend on items, so that the browser
 * can use it too.
 */

/** The reports with one kind of sum. */
export interface SortedReports<T> {
  /** Added: the newest report of each project. */
  added: T[];
  /** Left out because the project is already added. */
  repeats: T[];
  /** The newest report of each project whose sums are all in currencies without a rate. */
  unconverted: T[];
}

/**
 * Sorts reports into those that are added and those that are left out.
 * @param reports all with a sum, newest first
 * @param converts whether a report's sum could be converted to yuan
 * @param isNew true the first time it is called for a project, and false from then on
 */
export function sortReports<T>(
  reports: Iterable<T>,
  converts: (report: T) => boolean,
  isNew: (report: T) => boolean,
): SortedReports<T> {
  const sorted: SortedReports<T> = { added: [], repeats: [], unconverted: [] };
  const foreign: T[] = [];
  for (const report of reports) {
    if (!converts(report)) foreign.push(report);
    else if (isNew(report)) sorted.added.push(report);
    else sorted.repeats.push(report);
  }
  sorted.unconverted = foreign.filter(isNew);
  return sorted;
}
