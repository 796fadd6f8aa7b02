/** Cost of ingest and clean build at several sizes of an archive. */
import { join } from 'node:path';
import { command } from '../lib/args.ts';
import type { World } from '../lib/console.ts';
import { freshArchive } from './lib/archive.ts';
import { machine } from './lib/machine.ts';
import { sizeOf } from './lib/measure.ts';
import { measureBuild, measureIngest } from './lib/run.ts';
import { figure, megabytes, table } from './lib/table.ts';
import { inFolder } from './lib/temporary.ts';

/** What it measures. */
export const about = 'seconds, memory, files and bytes of ingest and build at 5, 50, 200 and 500 issues';

const HELP = `npm run bench -- size [--issues N]… [--keep]

  --issues N  how many issues; may be given several times (default 5 50 200 500)
  --keep      leave the archives in their folder, and name it
`;

/** Ingests and builds an archive of `issues` issues; returns rows of the tables of costs and of sizes. */
async function measureSize(folder: string, issues: number): Promise<{ costs: string[]; sizes: string[] }> {
  const archive = freshArchive(join(folder, `issues-${issues}`), issues);
  const ingest = await measureIngest(archive);
  const build = await measureBuild(archive);
  const items = sizeOf(archive.content).files - issues - 1;
  const name = [String(issues), String(items)];
  const both = (key: 'seconds' | 'cpu'): number => (ingest[key] ?? 0) + (build[key] ?? 0);
  return {
    costs: [
      ...name,
      ...[ingest, build].flatMap(({ seconds, cpu, peak }) => [
        figure(seconds),
        figure(cpu ?? 0),
        megabytes(peak),
      ]),
      ...[both('seconds'), both('cpu')].map((seconds) => figure((seconds * 1000) / items)),
    ],
    sizes: [
      ...name,
      ...[archive.out, join(archive.out, 'pagefind')]
        .map(sizeOf)
        .flatMap(({ files, bytes }) => [String(files), megabytes(bytes)]),
    ],
  };
}

/** The command. @returns exit code */
export function run(argv: string[], world: World): Promise<number> {
  const options = { issues: { type: 'string', multiple: true }, keep: { type: 'boolean' } } as const;
  return command(argv, HELP, options, world, async ({ values }) => {
    const rows = await inFolder(values.keep ?? false, world, async (folder) => {
      const done: Awaited<ReturnType<typeof measureSize>>[] = [];
      for (const issues of (values.issues ?? ['5', '50', '200', '500']).map(Number)) {
        done.push(await measureSize(folder, issues));
        world.stderr.write(`${issues} issues done\n`);
      }
      return done;
    });
    const costs = table(
      ['issues', 'items', 'ingest s', 'cpu', 'MB', 'build s', 'cpu', 'MB', 'ms an item', 'cpu'],
      rows.map((row) => row.costs),
    );
    const sizes = table(
      ['issues', 'items', 'files', 'MB', 'of it search', 'MB'],
      rows.map((row) => row.sizes),
    );
    world.stdout.write(`${machine()}\n\n${costs}\n\n${sizes}\n`);
    return 0;
  });
}
