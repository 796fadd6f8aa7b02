/** Labelled issues: their expected items, and how many were read correctly. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawItem } from '../../../src/ingest/index.ts';

/** An item as labelled in `gold/`. */
export interface LabelledItem {
  section: '招商引资' | '综合资讯' | '政策法规';
  title: string;
  lead: string | null;
  body: string[];
  source: string | null;
}

/** The items of `gold/NAME.jsonl`. */
export function labelledItems(name: string): LabelledItem[] {
  const file = join(import.meta.dirname, '../../../gold', `${name}.jsonl`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledItem);
}

/** How many labelled items were read correctly, and which were not. */
export interface Outcome {
  right: number;
  /** Titles of wrong items without a doubt. */
  silent: string[];
  /** Titles of wrong items. */
  wrong: string[];
  /** Titles of correct items with a doubt about their text. */
  doubted: string[];
}

/** A text without what does not matter to a reader: blanks, and the full stop after the source. */
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, '').replace(/。$/u, '');
const keyOf = ({ title, lead, body }: Pick<LabelledItem, 'title' | 'lead' | 'body'>) =>
  [plain(title), plain(lead), plain(body.join(''))].join('\n');

/** Compares what was read with what is labelled: title, lead and body. */
export function outcome(items: readonly RawItem[], labels: readonly LabelledItem[]): Outcome {
  const open = new Set(labels.map(keyOf));
  const right = items.filter((item) => open.delete(keyOf(item)));
  const wrong = items.filter((item) => !right.includes(item));
  return {
    right: right.length,
    wrong: wrong.map(({ title }) => title),
    silent: wrong.filter(({ notes }) => notes.length === 0).map(({ title }) => title),
    doubted: right
      .filter(({ notes }) => notes.some(({ code }) => code !== 'no-source'))
      .map(({ title }) => title),
  };
}
