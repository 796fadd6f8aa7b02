/** Runs the commands of the weekly routine for the desk: ingest, learn, publish, each in its own process. */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import process from 'node:process';
import { loadIssue } from '../../content/archive.ts';
import { isIdOf } from '../../content/ids.ts';
import type { RunLine, RunRequest } from '../contract.ts';
import { DeskError, failureOf } from './error.ts';
import type { DeskFolders } from './files.ts';
import { enterNames } from './names.ts';
import type { Uploads } from './uploads.ts';

/** Arguments of an ingest by its mode. */
const MODES: Record<NonNullable<RunRequest['mode']>, (path: string) => string[]> = {
  preview: (path) => ['--dry-run', path],
  'preview-replace': (path) => ['--dry-run', '--replace', basename(path), path],
  take: (path) => [path],
  replace: (path) => ['--replace', basename(path), path],
};

function argsOf({ command, upload, mode = 'preview', week }: RunRequest, uploads: Uploads): string[] {
  if (command !== 'ingest') return [`scripts/${command}.ts`];
  if (!Object.hasOwn(MODES, mode)) throw new DeskError(400, `没有方式 ${mode}。`);
  const key = String(upload ?? '');
  uploads.setWeek(key, week);
  return ['scripts/ingest.ts', '--json', ...MODES[mode](uploads.pathOf(key))];
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

/** Keeps the PDF of an ingested issue as its print. */
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
   * Runs a command to its end, even if the page was closed.
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
      const report = json.startsWith('{') ? (JSON.parse(json) as { issues?: { status: string }[] }) : null;
      // A preview reports `ingested` too, but its text is not in the seeds.
      const isTaken = request.mode === 'take' || request.mode === 'replace';
      if (isTaken && report?.issues?.[0]?.status === 'ingested')
        try {
          keepPrint(this.#folders, this.#uploads.pathOf(String(request.upload)));
        } catch (error) {
          say({ text: `原件没有保存：${failureOf(error).error}\n` });
        }
      say({ end, ...(report && { report }) });
    } finally {
      this.#isBusy = false;
    }
  }
}
