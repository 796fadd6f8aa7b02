/** Measures commands: seconds, processor time, and peak memory including children. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Cost of a command. */
export interface Cost {
  seconds: number;
  /** Processor seconds of the command and its children, which depend less on other work than `seconds`. */
  cpu: number | null;
  /** Peak resident memory of the command and its children, bytes. Both are null without /proc. */
  peak: number | null;
}

const SAMPLE_MS = 50;
/** Unit of processor time on Linux: a hundredth of a second. */
const TICKS = 100;
const PAGE = 4096;

interface Process {
  parent: number;
  ticks: number;
  rss: number;
}

/** Parses `stat` of proc(5); the name in parentheses can contain blanks. */
function readProcess(pid: string): Process {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const field = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, ended = 0, endedSystem = 0] = field.slice(11, 15);
  return { parent: field[1] ?? 0, ticks: user + system + ended + endedSystem, rss: (field[21] ?? 0) * PAGE };
}

/** A process and all its descendants. */
function family(pid: number): { cpu: number; memory: number } {
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      all.set(Number(name), readProcess(name));
    } catch {
      // The process has ended.
    }
  }
  let cpu = 0;
  let memory = 0;
  for (const [id, { ticks, rss }] of all) {
    let at: number | undefined = id;
    while (at !== undefined && at !== pid) at = all.get(at)?.parent;
    if (at !== pid) continue;
    cpu += ticks / TICKS;
    memory += rss;
  }
  return { cpu, memory };
}

/**
 * Runs a command.
 *
 * @returns its cost and its output
 * @throws Error with the end of the output when it fails
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
    let cpu: number | null = null;
    let peak: number | null = null;
    const sample = (): void => {
      try {
        const now = family(child.pid ?? 0);
        cpu = Math.max(cpu ?? 0, now.cpu);
        peak = Math.max(peak ?? 0, now.memory);
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
      if (code === 0) resolve({ seconds, cpu, peak, output });
      else reject(new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${output.slice(-2000)}`));
    });
  });
}

/** Size of a folder. */
export interface Size {
  files: number;
  bytes: number;
}

/** Number of files and bytes below a folder; 0 if it does not exist. */
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
