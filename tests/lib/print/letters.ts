/** Letters of a PDF, for tests. */
import type { Letter } from '../../../src/ingest/pdf/letters/letters.ts';

/** An upright black letter of 10 pt, as wide as high. */
export function letter(text: string, x: number, y: number, more: Partial<Letter> = {}): Letter {
  return {
    ...{ text, code: 0, font: 'F', x, y, along: [1, 0], width: 10, size: 10, light: 0, hidden: false },
    ...more,
  };
}
