/** What an archive costs as it grows: ingest and build, cold, at several sizes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArgs } from './args.ts';
import { envOf, freshArchive } from './bench/archive.ts';
import { machine } from './bench/machine.ts';
import { type Cost, measure, type Size, sizeOf } from './bench/measure.ts';
import { figure, megabytes, table } from './bench/table.ts';
import type { World } from './console.ts';

export const about = 'seconds, memory, files and bytes of ingest and build at 5, 50, 200 and 500 issues';

const HELP = `npm run bench -- [size] [--issues N]… [--keep] [--json FILE]

  --issues N   how many issues; may be given several times (default 5 50 200 500)
  --keep       leave the archives in their folder, and name it
  --json FILE  the figures as JSON
`;

interface Row {
  issues: number;
  items: number;
  ingest: Cost;
  build: Cost;
  dist: Size;
}

async function measureSize(folder: string, issues: number): Promise<Row> {
  const archive = freshArchive(join(folder, `issues-${issues}`), issues);
  const env = { ...envOf(archive), ASTRO_TELEMETRY_DISABLED: '1' };
  const { output: _read, ...ingest } = await measure(process.execPath, ['scripts/ingest.ts', '--json'], {
    env,
  });
  const items = sizeOf(archive.content).files - issues - 1;
  const { output: _built, ...build } = await measure(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--force'],
    { env },
  );
  return { issues, items, ingest, build, dist: sizeOf(archive.out) };
}

function show(rows: readonly Row[]): string {
  return table(
    ['issues', 'items', 'ingest s', 'MB', 'build s', 'MB', 'ms an item', 'files', 'MB on disk'],
    rows.map(({ issues, items, ingest, build, dist }) => [
      String(issues),
      String(items),
      figure(ingest.seconds),
      megabytes(ingest.peak),
      figure(build.seconds),
      megabytes(build.peak),
      figure(((ingest.seconds + build.seconds) * 1000) / items),
      String(dist.files),
      megabytes(dist.bytes),
    ]),
  );
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
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const rows: Row[] = [];
  try {
    for (const issues of (values.issues ?? ['5', '50', '200', '500']).map(Number)) {
      rows.push(await measureSize(folder, issues));
      world.stderr.write(`${issues} issues done\n`);
    }
  } finally {
    if (values.keep) world.stderr.write(`kept in ${folder}\n`);
    else rmSync(folder, { recursive: true, force: true });
  }
  world.stdout.write(`${machine()}\n\n${show(rows)}\n`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine: machine(), rows }, null, 2)}\n`);
  return 0;
}
