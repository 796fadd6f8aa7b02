/** The report for the terminal: what was read, and its doubts. */

import { registeredUrl } from '../../src/content/register.ts';
import type { Alike } from '../../src/content/write/alike.ts';
import type { NewNames } from '../../src/content/write/register-text.ts';
import { SECTIONS } from '../../src/schema/dataset.ts';
import { numberedSection } from '../../src/schema/sections.ts';
import { dateRange } from '../../src/views/words/format.ts';
import type { AddressCheck } from './addresses.ts';
import { harmless, type Paint, type World } from './console.ts';
import { hintFor } from './doubt-hints.ts';
import type { ItemDoubt } from './doubts.ts';
import { type ItemLine, type SeedReport, totalOf } from './report.ts';
import { shown } from './seeds.ts';
import { clip, pad } from './table.ts';

const TITLE_WIDTH = 46;
const MARKS: Record<ItemLine['state'], string> = { new: '+', updated: '~', unchanged: ' ' };

const say = (value: unknown) => {
  const text = JSON.stringify(value ?? null);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

/** Updated files grouped by field, only a few names each (`--json` has all): a better reader can update every file. */
function updatesOf(updated: SeedReport['updated']): string[] {
  const byFields = Map.groupBy(updated, ({ fields }) => fields.join(', ') || 'digests');
  return [...byFields].map(([fields, files]) => {
    const names = files.slice(0, 4).map(({ file }) => file);
    return `  updated ${fields}: ${names.join(', ')}${files.length > 4 ? ` and ${files.length - 4} more` : ''}`;
  });
}

/** An item with its facts in one line. */
function itemLine(item: ItemLine, doubtful: boolean, world: World, paint: Paint): string {
  const number = item.id.split('-').at(-1) ?? '';
  const facts = [
    pad(item.batch ? `${item.stage}·批` : item.stage, 11),
    pad(clip(item.industry, 14), 15),
    pad(item.place ?? '-', 25),
    pad(item.date?.slice(5) ?? '-', 6),
    pad(item.sum ?? '-', 12),
    item.companies.slice(0, 3).join('、') || '-',
  ].join(' ');
  const mark = doubtful ? paint('yellow', '?') : ' ';
  const width = world.stdout.isTTY ? Math.max(60, world.stdout.columns ?? 120) - TITLE_WIDTH - 10 : 200;
  return `  ${number.padStart(3)}${paint('green', MARKS[item.state])}${mark} ${pad(item.title, TITLE_WIDTH)} ${paint('dim', clip(facts, width))}`;
}

function doubtLine(
  { code, text, line, title, item }: ItemDoubt,
  report: SeedReport,
  world: World,
  paint: Paint,
) {
  const where = `${shown(report.text, world.cwd)}${line === null ? '' : `:${line}`}`;
  return `       ${paint('yellow', `doubt ${where}`)} ${code}: ${text}${item ? paint('dim', ` — ${item} ${clip(title ?? '', 40)}`) : ''}`;
}

/** The sections with their items; of an issue stored before, only those that changed. */
function itemsOf(report: SeedReport, all: boolean, world: World, paint: Paint): string[] {
  const isNew = report.items.every(({ state }) => state === 'new');
  const byItem = Map.groupBy(report.doubts, ({ item }) => item);
  return SECTIONS.flatMap((section) => {
    const own = report.items.filter((item) => item.section === section);
    const listed = own.filter(({ state }) => all || isNew || state !== 'unchanged');
    if (listed.length === 0) return [];
    const lines = listed.flatMap((item) => {
      const doubts = byItem.get(item.id) ?? [];
      return [
        itemLine(item, doubts.length > 0, world, paint),
        ...doubts.map((doubt) => doubtLine(doubt, report, world, paint)),
      ];
    });
    return [paint('bold', `  ${numberedSection(section)} ${own.length}`), ...lines];
  });
}

/** How many items have each fact. */
function coverageOf({ items, sections }: SeedReport): string {
  const found = (test: (item: ItemLine) => boolean) => items.filter(test).length;
  const parts = Object.entries(sections).map(([section, count]) => `${section} ${count}`);
  return `  ${parts.join(' · ')} = ${items.length} items; with a place ${found(({ place }) => place !== null)}, a day ${found(({ date }) => date !== null)}, a sum ${found(({ sum }) => sum !== null)}, a firm ${found(({ companies }) => companies.length > 0)}, a source ${found(({ source }) => source !== null)}`;
}

interface Options {
  /** List unchanged items too. */
  all: boolean;
  contentDir: string;
  /** Omit texts that changed nothing, as there are many. */
  brief: boolean;
}

function bodyOf(report: SeedReport, options: Options, world: World, paint: Paint): string[] {
  const { created, updated, unchanged, withdrawn, conflicts, doubts, copied } = report;
  const files = `files: ${created.length} new, ${updated.length} updated, ${unchanged} unchanged`;
  const listsAll = options.all || report.items.every(({ state }) => state === 'new');
  const changed = new Set(report.items.filter(({ state }) => state !== 'unchanged').map(({ id }) => id));
  const isListed = (doubt: ItemDoubt) => doubt.item !== null && (listsAll || changed.has(doubt.item));
  // Doubts about items that are not listed come last, but not when nothing changed: then `review` lists them.
  const isQuiet = !listsAll && created.length + updated.length + withdrawn.length + conflicts.length === 0;
  const others = isQuiet ? [] : doubts.filter((doubt) => !isListed(doubt));
  return [
    coverageOf(report),
    ...itemsOf(report, options.all, world, paint),
    ...others.map((doubt) => doubtLine(doubt, report, world, paint)),
    ...updatesOf(updated),
    ...withdrawn.map((id) => paint('yellow', `  no longer in the text, marked withdrawn: ${id}`)),
    ...conflicts.map(({ file, field, kept, machine }) =>
      paint(
        'red',
        `  conflict ${shown(file, world.cwd)}: ${field} stays ${say(kept)}; now read as ${say(machine)}`,
      ),
    ),
    ...copied.map((path) => `  kept as ${shown(path, world.cwd)}`),
    `  ${files}${isQuiet && doubts.length > 0 ? `; ${doubts.length} doubts not settled: npm run review` : ''}`,
  ];
}

/** Whether a text that was read before changed nothing. */
function isUnchanged({ created, updated, withdrawn, conflicts, copied }: SeedReport): boolean {
  return created.length + updated.length + withdrawn.length + conflicts.length + copied.length === 0;
}

/** The report with control characters escaped, as texts are not trusted. */
function cleaned<T>(value: T): T {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'string' ? harmless(inner.replaceAll('\n', ' ')) : inner,
  );
  return JSON.parse(text) as T;
}

/** Prints the report on one text. */
export function printReport(given: SeedReport, options: Options, world: World, paint: Paint): void {
  const report = cleaned(given);
  const path = shown(report.path, world.cwd);
  if (report.status === 'failed') return;
  const skipped = {
    'already-ingested': `already ingested as ${report.title}`,
    superseded: `superseded by ${report.title}`,
  };
  const week = report.from === null ? '' : ` (${dateRange(report.from, report.to)})`;
  const name = `${paint('bold', report.issue ?? '')} ${path}: ${report.title}`;
  if (report.status === 'ingested' && !options.all && isUnchanged(report)) {
    const open =
      report.doubts.length > 0 ? `; ${report.doubts.length} doubts not settled: npm run review` : '';
    if (!options.brief) world.stdout.write(`${name}, ${report.items.length} items unchanged${open}\n`);
    return;
  }
  const lines =
    report.status === 'ingested'
      ? [`${name}${week}`, ...bodyOf(report, options, world, paint)]
      : [`${paint('bold', report.issue ?? '')} ${path}: ${skipped[report.status]}`];
  world.stdout.write(`${lines.join('\n')}\n`);
}

/** Maximum number of words that {@link few} lists. */
const FEW = 8;

/** The first few of a list, as one line. */
export function few(words: readonly string[]): string {
  return words.slice(0, FEW).join(', ') + (words.length > FEW ? ` and ${words.length - FEW} more` : '');
}

/** What an ingest found about the names of parks and companies. */
export interface Names {
  /** New parks and companies, and new spellings. */
  added: readonly NewNames[];
  /** Names that may be one. */
  alike: readonly Alike[];
}

/** No names found. */
export const NO_NAMES: Names = { added: [], alike: [] };

/** Maximum number of pairs printed; `--json` has all. */
const MOST_ALIKE = 20;

/** Names that may be one, each with what to write. */
function alikeLines(alike: readonly Alike[]): string[] {
  const lines = alike
    .slice(0, MOST_ALIKE)
    .map(({ kind, names, remedy }) =>
      harmless(`  ${names.join(' = ')}? then in content/${kind}.yaml ${remedy}`),
    );
  const more = alike.length > MOST_ALIKE ? [`  … and ${alike.length - MOST_ALIKE} more`] : [];
  return lines.length > 0
    ? ['may be one; if not, add [ A, B ] to “_different” of the same file:', ...lines, ...more]
    : [];
}

/** New parks and companies, and new names of existing ones. */
function namesLines({ added, alike }: Names): string[] {
  const fresh = added.filter(({ isNew }) => isNew);
  const more = added.filter(({ isNew }) => !isNew);
  const line = (what: string, words: readonly string[]) =>
    words.length > 0 ? [harmless(`${what}: ${few(words)}`)] : [];
  return [
    ...line(
      `${fresh.length} parks and companies got an address (to rename or merge them, edit content/*.yaml before publishing)`,
      fresh.map(({ kind, entry }) => `${entry.name} ${registeredUrl(kind, entry.slug)}`),
    ),
    ...line(
      'new spellings',
      more.map(({ entry, names }) => `${names.join('、')} = ${entry.name}`),
    ),
    ...alikeLines(alike),
  ];
}

/** Prints the last lines: sums over all texts, and whether every old address still answers. */
export function printTotal(
  reports: readonly SeedReport[],
  addresses: AddressCheck,
  names: Names,
  dryRun: boolean,
  world: World,
  paint: Paint,
): void {
  const total = totalOf(reports);
  if (total.failed === total.texts) return;
  const would = dryRun ? 'would be ' : '';
  const end = total.failed > 0 ? paint('red', `, ${total.failed} failed`) : '';
  const sums = `${total.texts === 1 ? '1 text' : `${total.texts} texts`}, ${total.items} items; ${total.created} files ${would}new, ${total.updated} updated, ${total.conflicts} conflicts, ${total.doubts} doubts`;
  const { kept, added, lost } = addresses;
  const codes = new Set(
    reports.flatMap((report) => (report.created.length > 0 ? report.doubts : [])).map(({ code }) => code),
  );
  const lines = [
    ...[...codes]
      .sort()
      .flatMap((code) => (hintFor(code) ? [paint('dim', `${code}: ${hintFor(code)}`)] : [])),
    `${paint('bold', sums)}${end}${dryRun ? ' (nothing was written)' : ''}`,
    lost.length === 0
      ? paint('green', `addresses: all ${kept} old ones answer, ${added} ${would}new`)
      : paint(
          'red',
          `addresses: ${lost.length} no longer answer (add them to redirects.yaml): ${lost.slice(0, 10).join(' ')}`,
        ),
    ...namesLines(names),
    ...(total.created > 0 && !dryRun
      ? ['next: npm run review (doubts) · npm start (look) · npm run publish']
      : []),
  ];
  world.stdout.write(`${lines.join('\n')}\n`);
}
