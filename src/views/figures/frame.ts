/** The frame of a figure: title, unit, source, link to its data. */
import type { Archive } from '../../archive/build.ts';
import { ENOUGH_ITEMS } from '../../archive/enough.ts';
import type { Item } from '../../schema/dataset.ts';
import { sourceOf } from './words.ts';

interface Frame {
  /** Anchor of the figure, so that it can be linked and cited. */
  id: string;
  /** What the figure shows, as a finding where there is one. */
  title: string;
  /** What is counted, and its unit. */
  measure: string;
  /** Name of the file below /data/figures/ with its numbers, without `.csv`. */
  data?: string | undefined;
  /** What else readers need to know. */
  note?: string;
  /** Whether its title is below another heading. */
  sub?: boolean | undefined;
}

/**
 * The frame of a figure.
 * @param items that the figure shows; by default the whole archive
 */
export function figureFrame(archive: Archive, frame: Frame, items: readonly Item[] = archive.items) {
  return { note: '', sub: false, data: null, ...frame, source: sourceOf(archive, items) };
}

export type FigureFrame = ReturnType<typeof figureFrame>;

/** Whether items are enough for a figure. */
export const enough = (items: readonly unknown[]): boolean => items.length >= ENOUGH_ITEMS;

/** A width for SVG: `33.3%`. */
export function percent(value: number, of: number, digits = 1): string {
  return `${Number(((100 * value) / of).toFixed(digits))}%`;
}
