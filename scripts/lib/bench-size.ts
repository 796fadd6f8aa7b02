/** What an archive costs as it grows: ingest and build, cold, at several sizes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildTimes } from '../../src/build/times.ts';
import { readArgs } from './args.ts';
import { freshArchive } from './bench/archive.ts';
import { machine } from './bench/machine.ts';
import { type Cost, type Size, sizeOf } from './bench/measure.ts';
import { measureBuild, measureIngest } from './bench/run.ts';
import { figure, megabytes, table } from './bench/table.ts';
import { inFolder } from './bench/temporary.ts';
import type { World } from './console.ts';

export const about = 'seconds, memory, files and bytes of ingest and build at 5, 50, 200 and 500 issues';

const HELP = `npm run bench -- [size] [--issues N]… [--keep] [--json FILE]

  --issues N   how many issues; may be given several times (default 5 50 200 500)
  --keep       leave the archives in their folder, and name it
  --json FILE  the figures as JSON
`;

export interface SizeRow {
  issues: number;
  items: number;
  ingest: Cost;
  build: Cost;
  /** Seconds of the build: reading content, bundling, pages and data files, search index. */
  phases: { content: number; bundle: number; pages: number; index: number };
  dist: Size;
  /** Of the search. */
  index: Size;
}

async function measureSize(folder: string, issues: number): Promise<SizeRow> {
  const archive = freshArchive(join(folder, `issues-${issues}`), issues);
  const ingest = await measureIngest(archive);
  const file = join(folder, 'times.json');
  const build = await measureBuild(archive, { BUILD_TIMES: file, BUILD_TIMES_ROUTES: '0' });
  const { content, bundle, pages, done } = JSON.parse(readFileSync(file, 'utf8')) as BuildTimes;
  return {
    issues,
    items: sizeOf(archive.content).files - issues - 1,
    ingest,
    build,
    phases: { content, bundle: bundle - content, pages: pages - bundle, index: done - pages },
    dist: sizeOf(archive.out),
    index: sizeOf(join(archive.out, 'search')),
  };
}

/** The figures as tables. */
export function showSizes(rows: readonly SizeRow[]): string {
  const costs = table(
    ['issues', 'items', 'ingest s', 'cpu', 'MB', 'build s', 'cpu', 'MB', 'ms an item', 'cpu'],
    rows.map(({ issues, items, ingest, build }) => [
      String(issues),
      String(items),
      ...[ingest, build].flatMap(({ seconds, cpu, peak }) => [
        figure(seconds),
        figure(cpu ?? 0),
        megabytes(peak),
      ]),
      figure(((ingest.seconds + build.seconds) * 1000) / items),
      figure((((ingest.cpu ?? 0) + (build.cpu ?? 0)) * 1000) / items),
    ]),
  );
  const parts = table(
    ['issues', 'content s', 'bundle s', 'pages s', 'index s', 'files', 'MB', 'of it index', 'MB'],
    rows.map(({ issues, phases, dist, index }) => [
      String(issues),
      ...[phases.content, phases.bundle, phases.pages, phases.index].map(figure),
      ...[dist, index].flatMap(({ files, bytes }) => [String(files), megabytes(bytes)]),
    ]),
  );
  return `${costs}\n\n${parts}`;
}

export async function run(argv: string[], world: World): Promise<number> {
  const { values } = readArgs(argv, {
    issues: { type: 'string', multiple: true },
    keep: { type: 'boolean' },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    world.stdout.write(HELP);
    return 0;
  }
  const rows = await inFolder(values.keep ?? false, world, async (folder) => {
    const done: SizeRow[] = [];
    for (const issues of (values.issues ?? ['5', '50', '200', '500']).map(Number)) {
      done.push(await measureSize(folder, issues));
      world.stderr.write(`${issues} issues done\n`);
    }
    return done;
  });
  world.stdout.write(`${machine()}\n\n${showSizes(rows)}\n`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine: machine(), rows }, null, 2)}\n`);
  return 0;
}
