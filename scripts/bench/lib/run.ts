/** Measures the project’s commands on an archive. */
import { type BenchArchive, envOf } from './archive.ts';
import { type Cost, measure } from './measure.ts';

/** Measures ingesting all texts of an archive, or the given ones. */
export function measureIngest(archive: BenchArchive, ...texts: string[]): Promise<Cost> {
  return measureNode(['scripts/ingest.ts', '--json', ...texts], archive);
}

/** Measures building the site of an archive. */
export function measureBuild(archive: BenchArchive): Promise<Cost> {
  return measureNode(['node_modules/astro/bin/astro.mjs', 'build'], archive);
}

async function measureNode(args: string[], archive: BenchArchive): Promise<Cost> {
  const { seconds, cpu, peak } = await measure(process.execPath, args, { env: { ...envOf(archive) } });
  return { seconds, cpu, peak };
}
