/** Invented archives on disk. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
