/** Which doubts a correction answers. */
import type { Values } from '../../content/file/frontmatter.ts';
import { FACT_FIELDS, type FactField } from '../../schema/dataset.ts';
import type { Correction } from '../contract.ts';
import type { OpenItem } from './item.ts';
import { offersOf } from './offers.ts';

/** Doubts that any value of a field answers. */
const ANSWERED: Partial<Record<keyof Correction, readonly string[]>> = {
  place: ['unknown-place'],
  source: ['no-source'],
  investment: ['sum-mismatch', 'sum-of-other'],
  batch: ['sum-of-other'],
};

/** Whether a day answers the doubt `date-outside-week`: it is in the week, was offered, or is none. */
function isKnownDay({ date, dateEnd }: Values, { entry, issue }: OpenItem): boolean {
  if (typeof date !== 'string') return true;
  if (date >= issue.from && date <= issue.to) return true;
  const day = typeof dateEnd === 'string' ? `${date}/${dateEnd}` : date;
  return offersOf(entry, issue).date.some(({ value }) => value === day);
}

/**
 * Codes of the doubts that a correction answers, even if it confirms the current value.
 *
 * @param values the fields made from the correction
 */
export function answeredBy({ instead, ...set }: Correction, values: Values, item: OpenItem): string[] {
  const stated = [...Object.keys(set), ...(instead ? [instead] : [])] as (keyof Correction)[];
  return stated.flatMap((key) => {
    const codes = [...(ANSWERED[key] ?? [])];
    if (FACT_FIELDS.includes(key as FactField)) codes.push(`uncertain-${key}`);
    if (key === 'park' && Array.isArray(values.places) && values.places.length > 0)
      codes.push('unknown-place');
    if (key === 'date' && isKnownDay(values, item)) codes.push('date-outside-week');
    return codes;
  });
}
