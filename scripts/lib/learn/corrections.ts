/** What people corrected in content/, as labels to learn from. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listContent, loadIssue, readContentFile } from '../../../src/content/archive.ts';
import { settledFields } from '../../../src/content/certainty.ts';
import { itemEntryOf, itemOf } from '../../../src/content/entry.ts';
import { fieldsByHand } from '../../../src/content/history.ts';
import { splitItemId } from '../../../src/content/ids.ts';
import { settledOf } from '../../../src/content/write/settle.ts';
import type { PartialLabel } from '../../../src/facts/gold.ts';
import { committedModel } from '../../../src/facts/model.ts';
import { readLabel } from '../../../src/facts/time/label.ts';
import { findWeek } from '../../../src/facts/time/week.ts';
import type { LabelledIssue } from '../../../src/facts/train.ts';
import { readIssue } from '../../../src/ingest/index.ts';
import type { Item } from '../../../src/schema/dataset.ts';
import { overridesOf } from '../seeds.ts';
import { labelFiles } from './labelled.ts';

/** A correction counts as this many labelled items, so that the maintainer sees its effect. */
const COPIES = 3;

/** Facts that can be learned, as labels hold them. */
const FACTS: Record<string, (item: Item) => Partial<PartialLabel>> = {
  date: ({ date }) => ({ date }),
  places: ({ places }) => ({
    places: places.map(({ province, city, district, park }) => ({ province, city, district, park })),
  }),
  industry: ({ industry }) => ({ industry, industry_ok: [] }),
  stage: ({ stage }) => ({ stage, stage_ok: [] }),
  batch: ({ batch }) => ({ batch }),
  investment: ({ investment }) => ({ investment }),
  companies: ({ companies }) => ({ companies }),
};

/**
 * The corrected facts of each issue.
 *
 * @param labelled texts that gold/ has labels for: their corrections are left out
 */
export function correctedIssues(
  content: string,
  seeds: string,
  labelled: ReadonlySet<string>,
): LabelledIssue[] {
  const found = new Map<string, PartialLabel[]>();
  for (const { collection, id } of listContent(content).items) {
    const file = readContentFile(content, collection, id);
    const set = [...fieldsByHand(file), ...settledFields(settledOf(file))];
    const fields = Object.keys(FACTS).filter((field) => set.includes(field));
    if (fields.length === 0) continue;
    const item = itemOf(itemEntryOf(file, collection, id));
    const label = {
      n: item.position,
      section: item.section,
      title: item.title,
      lead: item.lead,
      body: item.body,
      source: item.source?.name ?? null,
      ...Object.assign({}, ...fields.map((field) => FACTS[field]?.(item))),
    };
    const issue = splitItemId(id)?.issue ?? '';
    found.set(issue, [...(found.get(issue) ?? []), label]);
  }
  return [...found].flatMap(([issue, labels]) => {
    const name = loadIssue(content, issue).seed;
    const path = join(seeds, name);
    if (labelled.has(name) || !existsSync(path)) return [];
    const raw = readIssue(name, readFileSync(path));
    const week = findWeek(name, raw.items, readLabel(raw.frame), overridesOf([path], '.'));
    return [{ name, week, labels: Array.from({ length: COPIES }, () => labels).flat() }];
  });
}

/** Digest of corrections. A model contains it to show which ones it was learned from. */
export function correctionsStamp(issues: readonly LabelledIssue[]): string {
  const hash = createHash('sha256');
  for (const { name, labels } of issues) hash.update(JSON.stringify([name, labels]));
  return hash.digest('hex').slice(0, 16);
}

/** A line on corrections that the committed model was not learned from, or on why it can't be compared; else null. */
export function unlearned(content: string, seeds: string): string | null {
  try {
    const labelled = existsSync('gold') ? labelFiles('gold') : [];
    const issues = correctedIssues(
      content,
      seeds,
      new Set(labelled.map((name) => name.replace(/\.jsonl$/, '.txt'))),
    );
    if (issues.length === 0 || correctionsStamp(issues) === committedModel().corrections) return null;
    const items = issues.reduce((sum, { labels }) => sum + labels.length / COPIES, 0);
    return `corrections of ${items} items are not learned yet: npm run learn`;
  } catch (error) {
    return `corrections can't be compared with what is learned: ${(error as Error).message.split('\n')[0]}`;
  }
}
