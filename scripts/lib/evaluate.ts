/** Compares what is extracted from the labelled issues with their labels (gold/, see gold/GUIDE.md). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractIssue } from '../../src/facts/extract.ts';
import { compareFacts, compareTexts, type GoldItem } from '../../src/facts/gold.ts';
import type { Item } from '../../src/schema/dataset.ts';

/** Result for one field. */
export interface FieldResult {
  correct: number;
  total: number;
}
/** Result for all issues. */
export interface Evaluation {
  issues: number;
  items: number;
  fields: Record<string, FieldResult>;
  misses: string[];
}

/**
 * Evaluates every labelled issue of a folder.
 *
 * @param gold folder of the labels
 * @param seeds folder of the texts
 * @throws when a label file has no seed, or a seed can't be read
 */
export function evaluateFolder(gold: string, seeds: string): Evaluation {
  const result: Evaluation = { issues: 0, items: 0, fields: {}, misses: [] };
  for (const file of readdirSync(gold)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    const name = file.replace(/\.jsonl$/, '.txt');
    const labels = readFileSync(join(gold, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as GoldItem);
    const { items } = extractIssue({ name, bytes: readFileSync(join(seeds, name)) });
    result.issues++;
    result.items += labels.length;
    compareIssue(name, labels, items, result);
  }
  return result;
}

function compareIssue(
  name: string,
  labels: readonly GoldItem[],
  items: readonly Item[],
  result: Evaluation,
): void {
  for (const label of labels) {
    const item = items[label.n - 1];
    for (const [field, right, got] of [...compareTexts(label, item), ...compareFacts(label, item)]) {
      result.fields[field] ??= { correct: 0, total: 0 };
      const tally = result.fields[field];
      tally.total++;
      if (right) tally.correct++;
      else result.misses.push(`${name} ${label.n} ${field}: ${label.title}\n    ${got}`);
    }
  }
}

/** The result as a table: correct and total for each field. */
export function tableOf({ issues, items, fields }: Evaluation): string {
  const rows = Object.entries(fields).map(([field, { correct, total }]) => {
    const share = ((100 * correct) / Math.max(1, total)).toFixed(1);
    return `${field.padEnd(24)}${String(correct).padStart(5)} / ${String(total).padEnd(5)}${share.padStart(6)} %`;
  });
  return [`${issues} issues, ${items} items labelled by hand`, ...rows].join('\n');
}
