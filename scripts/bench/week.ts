/** Cost of adding an issue to a built archive, and whether the result equals a clean build. */
import { join } from 'node:path';
import { command } from '../lib/args.ts';
import type { World } from '../lib/console.ts';
import { digestsOf } from '../lib/site/files.ts';
import { archiveIn, freshArchive, writeTexts } from './lib/archive.ts';
import { machine } from './lib/machine.ts';
import type { Cost } from './lib/measure.ts';
import { measureBuild, measureIngest } from './lib/run.ts';
import { figure, megabytes, table } from './lib/table.ts';
import { inFolder } from './lib/temporary.ts';

/** What it measures. */
export const about = 'adds one issue to a built archive of 500, and compares with a clean build';

const HELP = `npm run bench -- week [--issues N] [--keep]

  --issues N   issues before the new one (default 500)
  --keep       keep the archive, and print its folder

Exit code 1 when the two builds are not identical, byte for byte.
`;

/** Names of files that differ. */
function differences(a: Record<string, string>, b: Record<string, string>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((file) => a[file] !== b[file]).sort();
}

/** Costs of the week and of a clean build. */
async function measureWeek(folder: string, issues: number) {
  const archive = freshArchive(join(folder, 'grown'), issues);
  await measureIngest(archive);
  await measureBuild(archive);
  const before = digestsOf(archive.out);
  writeTexts(archive.seeds, issues + 1, issues + 1);
  const ingest = await measureIngest(
    archive,
    join(archive.seeds, `${String(issues + 1).padStart(4, '0')}.txt`),
  );
  const build = await measureBuild(archive);
  const clean = { ...archiveIn(join(folder, 'clean'), issues + 1), seeds: archive.seeds };
  const cleanIngest = await measureIngest(clean);
  const cleanBuild = await measureBuild(clean);
  const after = digestsOf(clean.out);
  const content = differences(digestsOf(clean.content), digestsOf(archive.content));
  return {
    issues,
    ingest,
    build,
    cleanIngest,
    cleanBuild,
    files: Object.keys(after).length,
    /** Files of the clean build that are new or changed since before the week. */
    changed: differences(before, after).length,
    /** Files that differ between the two builds. */
    different: [...content, ...differences(digestsOf(archive.out), after)],
  };
}

/** The figures as a table. */
function show({ issues, files, changed, different, ...costs }: Awaited<ReturnType<typeof measureWeek>>) {
  const row = (name: string, parts: Cost[]): string[] => [
    name,
    figure(parts.reduce((sum, { seconds }) => sum + seconds, 0)),
    figure(parts.reduce((sum, { cpu }) => sum + (cpu ?? 0), 0)),
    megabytes(parts.reduce<number | null>((most, { peak }) => Math.max(most ?? 0, peak ?? 0) || null, null)),
  ];
  const { ingest, build, cleanIngest, cleanBuild } = costs;
  const rows = [
    row(`issue ${issues + 1}: ingest`, [ingest]),
    row(`issue ${issues + 1}: build`, [build]),
    row('in all', [ingest, build]),
    row('clean: ingest', [cleanIngest]),
    row('clean: build', [cleanBuild]),
  ];
  const verdict =
    different.length === 0
      ? `All ${files} files are those of a clean build.`
      : `${different.length} of ${files} files differ from a clean build: ${different.slice(0, 8).join(', ')}`;
  return `${table(['', 's', 'cpu', 'MB'], rows)}\n\n${verdict} ${changed} of them are new or changed.`;
}

/** The command; returns its exit code. */
export function run(argv: string[], world: World): Promise<number> {
  const options = { issues: { type: 'string' }, keep: { type: 'boolean' } } as const;
  return command(argv, HELP, options, world, async ({ values }) => {
    const issues = Number(values.issues ?? 500);
    const result = await inFolder(values.keep ?? false, world, (folder) => measureWeek(folder, issues));
    world.stdout.write(`${machine()}\n\n${show(result)}\n`);
    return result.different.length === 0 ? 0 : 1;
  });
}
