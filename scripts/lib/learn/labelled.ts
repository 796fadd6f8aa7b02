/** The labelled issues: texts and labels of gold/, as learning and evaluating need them. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GoldItem } from '../../../src/facts/gold.ts';
import { readLabel } from '../../../src/facts/time/label.ts';
import { findWeek, type IssueWeek } from '../../../src/facts/time/week.ts';
import { type RawItem, readIssue } from '../../../src/ingest/index.ts';
import { UsageError } from '../args.ts';

/** A labelled issue with its text. */
export interface GoldIssue {
  name: string;
  /** The group that it is left out with: issues of one writer, or small texts of one kind. */
  group: string;
  bytes: Uint8Array;
  labels: GoldItem[];
  week: IssueWeek;
}

/**
 * Reads every labelled issue: `gold/NAME.jsonl`, and its text beside it or in the seeds.
 *
 * @throws Error when a label file has no text
 * @throws UsageError when `together.txt` names an issue that is not labelled
 */
export function goldIssues(gold: string, seeds: string): GoldIssue[] {
  const groups = groupsIn(gold);
  return labelFiles(gold).map((file) => {
    const issue = basename(file, '.jsonl');
    const name = `${issue}.txt`;
    const path = [join(gold, name), join(seeds, name)].find((one) => existsSync(one));
    if (!path) throw new Error(`${join(gold, file)}: its text ${name} is neither beside it nor in ${seeds}`);
    const bytes = readFileSync(path);
    const raw = readIssue(name, bytes);
    return {
      name,
      group: groups.get(issue) ?? issue,
      bytes,
      // Labels of small texts omit what can be read from the text.
      labels: readLabels(join(gold, file)).map((label) => ({ ...textOf(raw.items[label.n - 1]), ...label })),
      week: findWeek(name, raw.items, readLabel(raw.frame)),
    };
  });
}

function textOf(item: RawItem | undefined) {
  const { title = '', lead = null, body = [], source = null } = item ?? {};
  return { title, lead, body, source: source?.name ?? null };
}

/** Names of the label files of a folder. */
export function labelFiles(gold: string): string[] {
  return readdirSync(gold)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
}

/**
 * Reads the labels of a file, one a line.
 *
 * @param name name of the file in errors
 * @throws UsageError when a line is not JSON
 */
export function readLabels<Label = GoldItem>(path: string, name = path): Label[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as Label];
      } catch (cause) {
        const { message } = cause as Error;
        throw new UsageError(`${name}:${i + 1}: no JSON (${message}); one label a line`, { cause });
      }
    });
}

/** Digest of all labels. A model contains it to show which ones it was learned from. */
export function goldStamp(gold: string): string {
  const hash = createHash('sha256');
  for (const file of labelFiles(gold)) hash.update(file).update(readFileSync(join(gold, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Names of issues, without ending, that are left out together, one group a line. */
const TOGETHER = 'together.txt';

/**
 * Maps each issue of a group of several to the first issue of that group.
 *
 * @throws UsageError when a name is not that of a labelled issue
 */
function groupsIn(gold: string): Map<string, string> {
  const file = join(gold, TOGETHER);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const known = new Set(labelFiles(gold).map((name) => basename(name, '.jsonl')));
  return new Map(
    lines.flatMap((line, i) => {
      const names = line.split(' ').filter(Boolean);
      const unknown = names.find((name) => !known.has(name));
      if (unknown) throw new UsageError(`${file}:${i + 1}: no labels “${unknown}.jsonl” in ${gold}/`);
      return names.map((name) => [name, names[0] as string]);
    }),
  );
}
