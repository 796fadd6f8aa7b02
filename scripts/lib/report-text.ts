/** The report as a person reads it in a terminal. */
import { dirname, join } from 'node:path';
import { harmless, type Paint, type World } from './console.ts';
import type { SeedReport } from './report.ts';
import { shown } from './seeds.ts';

const say = (value: unknown) => {
  const text = JSON.stringify(value ?? null);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

/** A better reader may touch every file: told by what changed, with the first few names (`--json` has all). */
function updatesOf(updated: SeedReport['updated']): string[] {
  const byFields = Map.groupBy(updated, ({ fields }) => fields.join(', ') || 'digests');
  return [...byFields].map(([fields, files]) => {
    const names = files.slice(0, 4).map(({ file }) => file);
    return `  updated ${fields}: ${names.join(', ')}${files.length > 4 ? ` and ${files.length - 4} more` : ''}`;
  });
}

function bodyOf(report: SeedReport, world: World, paint: Paint): string[] {
  const { created, updated, unchanged, withdrawn, conflicts, doubts } = report;
  const sections = Object.entries(report.sections).map(([section, count]) => `${section} ${count}`);
  const total = Object.values(report.sections).reduce((sum, count) => sum + count, 0);
  const files = `${created.length} new, ${updated.length} updated, ${unchanged} unchanged`;
  const place = dirname(report.path);
  return [
    `  ${sections.join(' · ')} = ${total} items; files: ${files}`,
    ...updatesOf(updated),
    ...withdrawn.map((id) => paint('yellow', `  no longer in the text, marked withdrawn: ${id}`)),
    ...conflicts.map(({ file, field, kept, machine }) =>
      paint(
        'yellow',
        `  conflict ${shown(file, world.cwd)}: ${field} stays ${say(kept)}; now read as ${say(machine)}`,
      ),
    ),
    ...doubts.map(({ code, text, file, line, item, title }) => {
      const where = `${shown(join(place, file), world.cwd)}${line === null ? '' : `:${line}`}`;
      return `  ${paint('yellow', `doubt ${where}`)} ${code}: ${text}${item ? paint('dim', ` — ${item} ${title}`) : ''}`;
    }),
  ];
}

/** The texts are strangers’: none may write to the terminal anything but letters. */
function cleaned<T>(value: T): T {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'string' ? harmless(inner) : inner,
  );
  return JSON.parse(text) as T;
}

/** One text’s report. */
export function printReport(given: SeedReport, world: World, paint: Paint): void {
  const report = cleaned(given);
  const path = shown(report.path, world.cwd);
  if (report.status === 'failed') return;
  const skipped = {
    'already-ingested': `already ingested as ${report.title}`,
    superseded: `superseded by ${report.title}`,
  };
  const lines =
    report.status === 'ingested'
      ? [`${paint('bold', report.issue ?? '')} ${path}: ${report.title}`, ...bodyOf(report, world, paint)]
      : [`${paint('bold', report.issue ?? '')} ${path}: ${skipped[report.status]}`];
  world.stdout.write(`${lines.join('\n')}\n`);
}

/** The last line: what came of it all; where every text failed, its errors have said so. */
export function printTotal(reports: SeedReport[], dryRun: boolean, world: World, paint: Paint): void {
  if (reports.every(({ status }) => status === 'failed')) return;
  const sum = (count: (report: SeedReport) => number) =>
    reports.reduce((total, report) => total + count(report), 0);
  const parts = [
    reports.length === 1 ? '1 text' : `${reports.length} texts`,
    `${sum(({ created }) => created.length)} files ${dryRun ? 'would be ' : ''}new`,
    `${sum(({ updated }) => updated.length)} updated`,
    `${sum(({ conflicts }) => conflicts.length)} conflicts`,
    `${sum(({ doubts }) => doubts.length)} doubts`,
  ];
  const failures = reports.filter(({ status }) => status === 'failed').length;
  const end = failures > 0 ? paint('red', `, ${failures} failed`) : '';
  world.stdout.write(`${paint('bold', parts.join(', '))}${end}${dryRun ? ' (nothing was written)' : ''}\n`);
}
