/** Invented archives on disk: texts, and their pages’ files where a bench does not measure ingest itself. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventIssue } from './invent.ts';
import { cleanText, scrambledText } from './text.ts';

export interface Archive {
  issues: number;
  /** Folder that holds all the others. */
  folder: string;
  seeds: string;
  content: string;
  /** Where to build it; nothing stands there at first. */
  out: string;
}

/** Environment under which every command works on this archive. */
export function envOf({ seeds, content, out }: Archive): Record<string, string> {
  return { SEEDS_DIR: seeds, CONTENT_DIR: content, OUT_DIR: out };
}

export function archiveIn(folder: string, issues: number): Archive {
  const part = (name: string): string => join(folder, name);
  return { issues, folder, seeds: part('seeds'), content: part('content'), out: part('dist') };
}

/** Writes the texts of issues `from`…`to` (from 1, both included), dialects alternating. */
export function writeTexts(seeds: string, from: number, to: number): void {
  mkdirSync(seeds, { recursive: true });
  for (let number = from; number <= to; number++) {
    const issue = inventIssue(number);
    const name = String(number).padStart(4, '0');
    const text = number % 2 === 1 ? scrambledText(issue) : cleanText(issue);
    writeFileSync(join(seeds, `${name}.txt`), text);
    // As with real issues: page-scrambled text states no year.
    writeFileSync(join(seeds, `${name}.yaml`), `year: ${issue.year}\nweek: ${issue.week}\n`);
  }
}

/** A new archive that holds texts only. */
export function freshArchive(folder: string, issues: number): Archive {
  rmSync(folder, { recursive: true, force: true });
  const archive = archiveIn(folder, issues);
  writeTexts(archive.seeds, 1, issues);
  return archive;
}

/**
 * The archive of so many issues, texts read in: from `root` if it was made before by the same inventor and the
 * same reader of texts, else made now.
 * @param root by default `.cache/bench` below the project
 */
export function readyArchive(issues: number, root = join('.cache', 'bench')): Archive {
  const folder = join(root, `issues-${issues}`);
  const stamp = join(folder, 'stamp');
  const archive = archiveIn(folder, issues);
  const print = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return archive;
  freshArchive(folder, issues);
  execFileSync(process.execPath, ['scripts/ingest.ts', '--json'], {
    env: { ...process.env, ...envOf(archive) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(stamp, print);
  return archive;
}

/** Of what makes an archive: the inventor’s words, and all that reads and writes them. */
function fingerprint(): string {
  const hash = createHash('sha256').update(cleanText(inventIssue(2)) + scrambledText(inventIssue(1)));
  for (const folder of ['ingest', 'facts', 'content', 'edition', 'schema']) {
    for (const entry of readdirSync(join('src', folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && !entry.name.includes('.test.'))
        hash.update(readFileSync(join(entry.parentPath, entry.name)));
    }
  }
  return hash.digest('hex');
}
