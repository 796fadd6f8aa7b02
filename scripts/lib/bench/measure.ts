/** What a command costs: seconds, and the most memory that it and its children held. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Cost {
  seconds: number;
  /** Largest sum of resident memory of the command and all its children, bytes; null where /proc is missing. */
  peak: number | null;
}

const SAMPLE_MS = 50;

function numberIn(file: string, key: string): number {
  return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(readFileSync(file, 'utf8'))?.[1] ?? 0);
}

/** Resident bytes of a process and all below it. */
function resident(pid: number): number {
  const parents = new Map<number, number[]>();
  const rss = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = `/proc/${name}/status`;
      const parent = numberIn(status, 'PPid');
      parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
      rss.set(Number(name), numberIn(status, 'VmRSS') * 1024);
    } catch {
      // It has ended meanwhile.
    }
  }
  const sum = (id: number): number =>
    (rss.get(id) ?? 0) + (parents.get(id) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(pid);
}

/**
 * Runs a command to its end.
 * @returns its cost and what it wrote
 * @throws with the end of what it wrote when it fails
 */
export function measure(
  command: string,
  args: readonly string[],
  options: { env?: Record<string, string>; cwd?: string } = {},
): Promise<Cost & { output: string }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let peak: number | null = null;
    const sample = (): void => {
      try {
        peak = Math.max(peak ?? 0, resident(child.pid ?? 0));
      } catch {
        clearInterval(timer);
      }
    };
    const timer = setInterval(sample, SAMPLE_MS);
    const take = (data: Buffer): void => {
      output += data;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, peak, output });
      else reject(new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${output.slice(-2000)}`));
    });
  });
}

export interface Size {
  files: number;
  bytes: number;
}

/** Files and bytes below a folder; nothing for one that is not there. */
export function sizeOf(folder: string): Size {
  const size = { files: 0, bytes: 0 };
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      size.files++;
      size.bytes += statSync(join(entry.parentPath, entry.name)).size;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return size;
}
