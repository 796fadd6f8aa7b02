/** Invented archives on disk. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventIssue } from './invent.ts';
import { cleanText, scrambledText } from './text.ts';

/** Folders of an invented archive. */
export interface BenchArchive {
  issues: number;
  /** Folder that contains the others. */
  folder: string;
  seeds: string;
  content: string;
  /** Folder for the built site; does not exist at first. */
  out: string;
}

/** Environment variables that make every command use this archive. */
export function envOf({ seeds, content, out }: BenchArchive): Record<string, string> {
  return { SEEDS_DIR: seeds, CONTENT_DIR: content, OUT_DIR: out };
}

/** The folders of an archive. */
export function archiveIn(folder: string, issues: number): BenchArchive {
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

/** Creates an archive with only texts. */
export function freshArchive(folder: string, issues: number): BenchArchive {
  rmSync(folder, { recursive: true, force: true });
  const archive = archiveIn(folder, issues);
  writeTexts(archive.seeds, 1, issues);
  return archive;
}
