/** The machine of a measurement. */
import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;

/** Processor, memory, system and versions: `2 × AMD EPYC, 24 GB, linux 6.1 x64; Node 24.21.0, Astro 7.3.5`. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const hardware = `${availableParallelism()} × ${model}, ${memory} GB, ${platform()} ${release().split('-')[0]} ${arch()}`;
  return `${hardware}; Node ${process.versions.node}, Astro ${versionOf('astro')}`;
}
