/** Files dropped on the desk, kept in a temporary folder. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import process from 'node:process';
import { DeskError } from './error.ts';

/** Endings of files that can be read. */
const READ = /\.(?:pdf|docx|txt|md)$/i;
/** Longest name without its ending, in characters: systems allow 255 bytes, and a Chinese character has three. */
const LONGEST = 60;

/** The uploaded files of a desk. */
export class Uploads {
  readonly #root = mkdtempSync(join(tmpdir(), 'desk-'));
  /** Path of each file by its key. */
  readonly #paths = new Map<string, string>();

  constructor() {
    process.once('exit', () => this.close());
  }

  /** Keeps a file until the desk closes. @returns its key */
  keep(name: string, bytes: Uint8Array): string {
    // Browsers send the bare name; others could send a path.
    const bare = basename(name.replaceAll('\\', '/'));
    if (!READ.test(bare) || bare.startsWith('.'))
      throw new DeskError(415, '只接收 PDF、Word（.docx）和文本（.txt、.md）文件。');
    const key = randomUUID();
    const ending = extname(bare);
    const path = join(this.#root, key, [...basename(bare, ending)].slice(0, LONGEST).join('') + ending);
    mkdirSync(join(this.#root, key));
    writeFileSync(path, bytes);
    this.#paths.set(key, path);
    return key;
  }

  /** Path of an uploaded file. */
  pathOf(key: string): string {
    const path = this.#paths.get(key);
    if (path === undefined) throw new DeskError(404, '没有这个文件，请重新选择。');
    return path;
  }

  /** Writes the week of a file into a YAML file beside it; without a week, removes that file. */
  setWeek(key: string, week?: { year: number; week: number }): void {
    const path = this.pathOf(key);
    const stated = `${path.slice(0, -extname(path).length)}.yaml`;
    if (!week) rmSync(stated, { force: true });
    else
      writeFileSync(
        stated,
        `year: ${Math.trunc(Number(week.year))}\nweek: ${Math.trunc(Number(week.week))}\n`,
      );
  }

  close(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
