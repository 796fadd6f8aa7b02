/** `npm run ingest -- --check DIR`: reads a folder of issues and compares them with their labels. Writes nothing. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { type Comparison, compareFacts, compareTexts, type GoldItem } from '../../src/facts/gold.ts';
import { titleKey } from '../../src/ingest/contents.ts';
import type { Item } from '../../src/schema/dataset.ts';
import { describeError, harmless, type World } from './console.ts';
import type { Extract } from './ingest.ts';
import { readLabels } from './learn/labelled.ts';
import { findTexts, notRead, overridesOf, readSource, shown } from './seeds.ts';
import { clip, pad } from './table.ts';

/** A labelled item; missing facts and texts are unknown. */
type Label = Partial<GoldItem> & { n: number };

/** Columns: what is compared, the key of the label that it needs, and the names of its comparisons. */
const TEXTS = { title: /^title/, lead: /^lead/, body: /^body/, source: /^source/ } as const;
const FACTS = {
  date: ['date', /^date/],
  place: ['places', /^(?:province|city|district)/],
  park: ['places', /^park \((?:named|none)/],
  industry: ['industry', /^industry/],
  stage: ['stage', /^stage/],
  batch: ['batch', /^batch/],
  sum: ['investment', /^investment/],
  firms: ['companies', /^companies \((?:recall|precision)/],
} as const satisfies Record<string, readonly [keyof GoldItem, RegExp]>;

/** How many labelled items have a part right. */
interface Score {
  right: number;
  of: number;
}

/** What was found in one file. */
export interface FileCheck {
  file: string;
  /** Why it could not be read; null if it was. */
  error: string | null;
  items: number;
  /** Labelled items; null without labels. */
  labelled: number | null;
  texts: Record<string, Score>;
  facts: Record<string, Score>;
  /** Items with a doubt. */
  doubted: number;
  /** Items whose texts are wrong, and how many of these have no doubt. */
  wrong: number;
  silent: number;
  misses: string[];
}

function labelsOf(path: string, cwd: string): Label[] | null {
  const file = join(dirname(path), `${basename(path, extname(path))}.jsonl`);
  return existsSync(file) ? readLabels<Label>(file, shown(file, cwd)) : null;
}

/** Pairs labels with items: by title, then those left over in their order. */
function pair(labels: readonly Label[], items: readonly Item[]): Map<Label, Item> {
  const free = new Set(items);
  const pairs = new Map<Label, Item>();
  const take = (label: Label, item: Item | undefined) => {
    if (!item || !free.delete(item)) return;
    pairs.set(label, item);
  };
  for (const label of labels) {
    const { title, n } = label;
    if (title === undefined) take(label, items[n - 1]);
    else
      take(
        label,
        [...free].find((item) => titleKey(item.title) === titleKey(title)),
      );
  }
  for (const label of labels) if (!pairs.has(label)) take(label, [...free][0]);
  return pairs;
}

function compare(file: string, items: readonly Item[], labels: readonly Label[], doubts: number): FileCheck {
  const zero = (names: object): Record<string, Score> =>
    Object.fromEntries(Object.keys(names).map((name) => [name, { right: 0, of: 0 }]));
  const check: FileCheck = {
    ...unread(file, null),
    items: items.length,
    labelled: labels.length,
    texts: zero(TEXTS),
    facts: zero(FACTS),
    doubted: doubts,
  };
  const pairs = pair(labels, items);
  for (const label of labels) {
    const item = pairs.get(label);
    const own = { ...NOTHING, ...textOf(item), ...label } as GoldItem;
    const texts = compareTexts(own, item);
    const facts = compareFacts(own, item);
    const count = (score: Score | undefined, list: readonly Comparison[], pattern: RegExp) => {
      if (!score) return;
      score.of++;
      if (item && list.every(([field, right]) => right || !pattern.test(field))) score.right++;
    };
    for (const [name, pattern] of Object.entries(TEXTS))
      if (name in label) count(check.texts[name], texts, pattern);
    for (const [name, [key, pattern]] of Object.entries(FACTS))
      if (key in label) count(check.facts[name], facts, pattern);
    const bad = texts.filter(([, right]) => !right).map(([field, , got]) => `${field}: ${got}`);
    if (item && bad.length === 0) continue;
    check.wrong++;
    if (item?.notes.length === 0) check.silent++;
    check.misses.push(`${file} ${label.n} ${label.title ?? ''}: ${item ? bad.join('; ') : 'not found'}`);
  }
  const labelled = new Set(pairs.values());
  for (const item of items.filter((one) => !labelled.has(one))) {
    check.wrong++;
    if (item.notes.length === 0) check.silent++;
    check.misses.push(`${file} ${item.title}: an item that has no label`);
  }
  return check;
}

/** An empty label. */
const NOTHING = {
  title: '',
  lead: null,
  body: [],
  source: null,
  places: [],
  industry_ok: [],
  stage_ok: [],
  companies: [],
};

function textOf(item: Item | undefined): Partial<GoldItem> {
  if (!item) return {};
  const { title, lead, body, source } = item;
  return { title, lead, body, source: source?.name ?? null };
}

function unread(file: string, error: string | null): FileCheck {
  return {
    file,
    error,
    items: 0,
    labelled: null,
    texts: {},
    facts: {},
    doubted: 0,
    wrong: 0,
    silent: 0,
    misses: [],
  };
}

async function checkFile(path: string, extract: Extract, cwd: string): Promise<FileCheck> {
  const file = basename(path);
  try {
    const source = await readSource(path);
    const { items } = extract({ ...source, overrides: overridesOf([path], cwd) });
    const labels = labelsOf(path, cwd);
    const doubted = items.filter(({ notes }) => notes.length > 0).length;
    if (labels) return compare(file, items, labels, doubted);
    return { ...unread(file, null), items: items.length, doubted };
  } catch (error) {
    const message = describeError(error).split('\n')[0] ?? '';
    return unread(file, message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message);
  }
}

const shareOf = (score: Score | undefined) => (score && score.of > 0 ? `${score.right}/${score.of}` : '-');

/** The table: a line for each file. */
export function checkTable(checks: readonly FileCheck[]): string[] {
  const names = Math.min(40, Math.max(4, ...checks.map(({ file }) => file.length))) + 1;
  const columns = [...Object.keys(TEXTS), ...Object.keys(FACTS)];
  const row = (file: string, cells: readonly string[]) =>
    `${pad(file, names)}${cells.map((cell) => cell.padStart(9)).join('')}`.trimEnd();
  return [
    row('file', ['items', ...columns, 'doubted', 'wrong', 'silent']),
    ...checks.map(({ file, error, items, labelled, texts, facts, doubted, wrong, silent }) => {
      if (error !== null) return `${pad(file, names)}  ${error}`;
      const found = labelled === null ? String(items) : `${items}/${labelled}`;
      const shares = columns.map((name) => shareOf(texts[name] ?? facts[name]));
      const end = labelled === null ? ['-', '-'] : [String(wrong), String(silent)];
      return row(file, [found, ...shares, String(doubted), ...end]);
    }),
  ];
}

/** Number of misses listed without `--all`, and their width in half-width columns. */
const MOST_MISSES = 12;
const MISS_WIDTH = 160;

/**
 * Checks a folder or file.
 *
 * @returns exit code: 0 when everything could be read and every labelled text is right, else 1
 */
export async function checkFolder(
  path: string,
  extract: Extract,
  world: World,
  { all, json }: { all: boolean; json: boolean },
): Promise<number> {
  const checks: FileCheck[] = [];
  for (const file of findTexts(path, world.cwd)) checks.push(await checkFile(file, extract, world.cwd));
  for (const line of notRead(path, world.cwd)) world.stderr.write(`${harmless(line)}\n`);
  if (json) world.stdout.write(`${JSON.stringify(checks, null, 2)}\n`);
  else {
    const misses = checks.flatMap(({ misses: own }) => own);
    const listed = all ? misses : misses.slice(0, MOST_MISSES).map((miss) => clip(miss, MISS_WIDTH));
    const more = misses.length - listed.length;
    const lines = [
      ...checkTable(checks),
      ...listed,
      ...(more > 0 ? [`and ${more} more: --all lists them`] : []),
      'right/labelled; wrong: items whose text is not as labelled, silent: those of them without a doubt (nothing was written)',
    ];
    world.stdout.write(`${lines.map(harmless).join('\n')}\n`);
  }
  return checks.some(({ error, wrong }) => error !== null || wrong > 0) ? 1 : 0;
}
