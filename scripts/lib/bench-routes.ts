/** Where a build’s time goes: each kind of page at two sizes, so that what grows with the archive is seen. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildTimes, RouteTime } from '../../src/build/times.ts';
import { readArgs } from './args.ts';
import { readyArchive } from './bench/archive.ts';
import { machine } from './bench/machine.ts';
import { measureBuild } from './bench/run.ts';
import { figure, table } from './bench/table.ts';
import { inFolder } from './bench/temporary.ts';
import type { World } from './console.ts';

export const about = 'time and bytes of each kind of page, at 50 and 500 issues';

const HELP = `npm run bench -- routes [--issues N]… [--json FILE]

  --issues N   sizes to be compared (default 50 500)
  --json FILE  the figures as JSON
`;

async function timesOf(folder: string, issues: number): Promise<BuildTimes> {
  const archive = { ...readyArchive(issues), out: join(folder, 'dist') };
  const file = join(folder, 'times.json');
  await measureBuild(archive, { BUILD_TIMES: file });
  rmSync(archive.out, { recursive: true, force: true });
  return JSON.parse(readFileSync(file, 'utf8')) as BuildTimes;
}

/** The figures as a table: routes by the time they take at the last size. */
export function showRoutes(issues: readonly number[], times: readonly BuildTimes[]): string {
  const all = [...new Set(times.flatMap(({ routes }) => Object.keys(routes)))];
  const last = times.at(-1)?.routes ?? {};
  const sorted = all.sort((a, b) => (last[b]?.ms ?? 0) - (last[a]?.ms ?? 0));
  const cells = (route?: RouteTime): string[] =>
    route
      ? [
          route.pages,
          route.ms / 1000,
          route.ms / route.pages,
          route.most,
          route.bytes / route.pages / 1000,
        ].map((n, k) => (k === 0 ? String(n) : figure(n)))
      : ['', '', '', '', ''];
  const head = issues.flatMap((n) => [`pages at ${n}`, 's', 'ms each', 'slowest', 'kB each']);
  return table(
    ['route', ...head],
    sorted.map((route) => [route, ...times.flatMap(({ routes }) => cells(routes[route]))]),
  );
}

export async function run(argv: string[], world: World): Promise<number> {
  const { values } = readArgs(argv, {
    issues: { type: 'string', multiple: true },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    world.stdout.write(HELP);
    return 0;
  }
  const issues = (values.issues ?? ['50', '500']).map(Number);
  const times = await inFolder(false, world, async (folder) => {
    const done: BuildTimes[] = [];
    for (const many of issues) done.push(await timesOf(join(folder), many));
    return done;
  });
  world.stdout.write(`${machine()}\n\n${showRoutes(issues, times)}\n`);
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ machine: machine(), issues, times }, null, 2)}\n`);
  return 0;
}
