/** The project’s own commands, measured on an archive. */
import { type Archive, envOf } from './archive.ts';
import { type Cost, measure } from './measure.ts';

/** Reads texts into an archive’s content: all of them, or those named. */
export function measureIngest(archive: Archive, ...texts: string[]): Promise<Cost> {
  return measureNode(['scripts/ingest.ts', '--json', ...texts], archive);
}

/** Builds an archive’s site. */
export function measureBuild(archive: Archive): Promise<Cost> {
  return measureNode(['node_modules/astro/bin/astro.mjs', 'build'], archive);
}

async function measureNode(args: string[], archive: Archive): Promise<Cost> {
  const { seconds, cpu, peak } = await measure(process.execPath, args, { env: { ...envOf(archive) } });
  return { seconds, cpu, peak };
}
