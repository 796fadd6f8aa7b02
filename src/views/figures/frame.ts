/** What stands around every figure: title, what is counted and in which unit, its source, its data. */
import type { Archive } from '../../archive/build.ts';
import type { Item } from '../../schema/dataset.ts';
import { sourceOf } from './words.ts';

interface Frame {
  /** Anchor of the figure, so that it can be linked and cited. */
  id: string;
  title: string;
  /** Unit, and what counts. */
  measure: string;
  /** Name of the file below /data/figures/ that holds its numbers, without `.csv`. */
  data?: string | undefined;
  /** What a reader must know besides. */
  note?: string;
  /** Its title stands below another heading. */
  sub?: boolean | undefined;
}

/** The frame of a figure. @param items what it shows; the whole archive unless given */
export function figureFrame(archive: Archive, frame: Frame, items: readonly Item[] = archive.items) {
  return { note: '', sub: false, data: null, ...frame, source: sourceOf(archive, items) };
}

export type FigureFrame = ReturnType<typeof figureFrame>;

/** A width as SVG takes it, with one decimal: `33.3%`. */
export function percent(value: number, of: number): string {
  return `${Number(((100 * value) / of).toFixed(1))}%`;
}
