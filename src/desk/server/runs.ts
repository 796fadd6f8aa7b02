/** Runs the commands of the weekly routine for the desk: ingest, learn, publish, each as a process of its own. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import process from 'node:process';
import { loadIssue } from '../../content/archive.ts';
import { isIdOf } from '../../content/ids.ts';
import type { RunLine, RunRequest } from '../contract.ts';
import { DeskError, failureOf } from './error.ts';
import type { DeskFolders } from './item.ts';
import { enterNames } from './names.ts';

/** Endings of what is read. */
const READ = /\.(?:pdf|docx|txt|md)$/i;

/** What was dropped on the desk and not yet taken in. */
export class Uploads {
  readonly #root = mkdtempSync(join(tmpdir(), 'desk-'));

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
    mkdirSync(join(this.#root, key));
    writeFileSync(join(this.#root, key, bare), bytes);
    return key;
  }

  /** Path of an uploaded file. */
  pathOf(key: string): string {
    const folder = join(this.#root, basename(key));
    const [name] = existsSync(folder) ? readdirSync(folder).filter((one) => READ.test(one)) : [];
    if (name === undefined) throw new DeskError(404, '没有这个文件，请重新选择。');
    return join(folder, name);
  }

  /** Writes what the text does not say of its week beside it. */
  setWeek(key: string, { year, week }: { year: number; week: number }): void {
    const path = this.pathOf(key);
    writeFileSync(
      join(this.#root, basename(key), `${basename(path, extname(path))}.yaml`),
      `year: ${Math.trunc(Number(year))}\nweek: ${Math.trunc(Number(week))}\n`,
    );
  }

  close(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}

function argsOf(request: RunRequest, uploads: Uploads): string[] {
  if (request.command !== 'ingest') return [`scripts/${request.command}.ts`];
  const key = String(request.upload ?? '');
  if (request.week) uploads.setWeek(key, request.week);
  const path = uploads.pathOf(key);
  const mode = {
    preview: ['--dry-run', path],
    take: [path],
    replace: ['--replace', basename(path), path],
  }[request.mode ?? 'preview'];
  return ['scripts/ingest.ts', '--json', ...mode];
}

/** Where the print of an issue is kept: beside its text, outside Git. */
const printPath = (folders: DeskFolders, seed: string) =>
  join(folders.seeds, `${basename(seed, extname(seed))}.pdf`);

/** The print of an issue. @throws DeskError when none was kept */
export function readPrint(folders: DeskFolders, issue: string): Uint8Array {
  const path = isIdOf('issues', issue) ? printPath(folders, loadIssue(folders.content, issue).seed) : '';
  if (!existsSync(path)) throw new DeskError(404, '这一期没有保存原件：只有从编辑台收入的 PDF 才有。');
  return readFileSync(path);
}

/** Keeps the print of what was taken in. */
function keepPrint(folders: DeskFolders, path: string): void {
  if (extname(path).toLowerCase() !== '.pdf') return;
  const kept = printPath(folders, basename(path));
  copyFileSync(path, `${kept}.tmp`);
  renameSync(`${kept}.tmp`, kept);
}

/** Runs one command at a time. */
export class Runner {
  readonly #folders: DeskFolders;
  readonly #uploads: Uploads;
  #isBusy = false;

  constructor(folders: DeskFolders, uploads: Uploads) {
    this.#folders = folders;
    this.#uploads = uploads;
  }

  /**
   * Runs a command to its end, also when nobody listens any more.
   *
   * @param say called with each piece of its output
   */
  async run(request: RunRequest, say: (line: RunLine) => void): Promise<void> {
    if (!['ingest', 'learn', 'publish'].includes(request.command))
      throw new DeskError(400, `没有命令 ${request.command}。`);
    if (this.#isBusy) throw new DeskError(409, '上一个命令还没有结束。');
    const args = argsOf(request, this.#uploads);
    if (request.command === 'publish') enterNames(this.#folders);
    this.#isBusy = true;
    try {
      const isJson = args.includes('--json');
      const child = spawn(process.execPath, [...process.execArgv, ...args], {
        // A dev server sets NODE_ENV; a build must not inherit it.
        env: { ...process.env, NODE_ENV: '', NO_COLOR: '1', FORCE_COLOR: '0' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let json = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (isJson) json += text;
        else say({ text });
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => say({ text }));
      const end = await new Promise<number>((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code) => resolve(code ?? 1));
      });
      if (end === 0 && isJson && request.mode !== 'preview')
        try {
          keepPrint(this.#folders, this.#uploads.pathOf(String(request.upload)));
        } catch (error) {
          say({ text: `原件没有保存：${failureOf(error).error}\n` });
        }
      say({ end, ...(json.startsWith('{') && { report: JSON.parse(json) }) });
    } finally {
      this.#isBusy = false;
    }
  }
}
