/** The project’s own commands, measured on an archive. */
import { type Archive, envOf } from './archive.ts';
import { type Cost, measure } from './measure.ts';

const QUIET = { ASTRO_TELEMETRY_DISABLED: '1' };

/** Reads texts into an archive’s content: all of them, or those named. */
export function measureIngest(archive: Archive, ...texts: string[]): Promise<Cost> {
  return measureNode(['scripts/ingest.ts', '--json', ...texts], archive);
}

/** Builds an archive’s site. @param env more of the environment, such as BUILD_TIMES */
export function measureBuild(archive: Archive, env: Record<string, string> = {}): Promise<Cost> {
  return measureNode(['node_modules/astro/bin/astro.mjs', 'build'], archive, env);
}

async function measureNode(args: string[], archive: Archive, env = {}): Promise<Cost> {
  const all = { ...envOf(archive), ...QUIET, ...env };
  const { seconds, cpu, peak } = await measure(process.execPath, args, { env: all });
  return { seconds, cpu, peak };
}
