/** Holds what is extracted of the labelled issues against their labels (gold/, by gold/GUIDE.md). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractIssue } from '../../src/facts/extract.ts';
import { compareFacts, compareTexts, type Label } from '../../src/facts/labels.ts';
import type { Item } from '../../src/schema/dataset.ts';

export interface Field {
  correct: number;
  total: number;
}
export interface Evaluation {
  issues: number;
  items: number;
  fields: Record<string, Field>;
  misses: string[];
}

/**
 * Evaluates every labelled issue of a folder.
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
      .map((line) => JSON.parse(line) as Label);
    const { items } = extractIssue({ name, bytes: readFileSync(join(seeds, name)) });
    result.issues++;
    result.items += labels.length;
    compareIssue(name, labels, items, result);
  }
  return result;
}

function compareIssue(
  name: string,
  labels: readonly Label[],
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

/** The result as a table of correct and total by field. */
export function tableOf({ issues, items, fields }: Evaluation): string {
  const rows = Object.entries(fields).map(([field, { correct, total }]) => {
    const share = ((100 * correct) / Math.max(1, total)).toFixed(1);
    return `${field.padEnd(24)}${String(correct).padStart(5)} / ${String(total).padEnd(5)}${share.padStart(6)} %`;
  });
  return [`${issues} issues, ${items} items labelled by hand`, ...rows].join('\n');
}
