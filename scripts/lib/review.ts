/** `npm run review`: lists open doubts and settles them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutLostNotes } from '../../src/archive/notes.ts';
import { readArchive, readContentFile } from '../../src/content/archive.ts';
import type { ItemEntry } from '../../src/content/entry.ts';
import { pathOf, splitItemId } from '../../src/content/ids.ts';
import { readLedger } from '../../src/content/ledger.ts';
import { entriesByAddress } from '../../src/content/register.ts';
import { readRegister } from '../../src/content/register-file.ts';
import { lock } from '../../src/content/write/lock.ts';
import { settle } from '../../src/content/write/settle.ts';
import { commit, recover } from '../../src/content/write/transaction.ts';
import { noteKey } from '../../src/schema/certainty.ts';
import { COLLECTIONS, type Note } from '../../src/schema/dataset.ts';
import { doubtText } from '../../src/views/words/doubts.ts';
import { command, UsageError } from './args.ts';
import { harmless, type Paint, painter, type World } from './console.ts';
import { hintFor } from './doubt-hints.ts';
import { type Folders, foldersOf } from './folders.ts';
import { unlearned } from './learn/corrections.ts';
import { few } from './report-text.ts';
import { shown } from './seeds.ts';

const HELP = `npm run review -- [ISSUE or ID…] [--code CODE] [--ask] [--json]
npm run review -- settle ID CODE… | --all

Lists open doubts: item, file, the doubt, the place in its text, and what to do.
If something is wrong, correct the file. If everything is right, settle the doubt: its code is added to the
file's frontmatter (settled: [ CODE ]), the page no longer shows it, and later runs do not list it.

  --code CODE  only doubts of this code
  --ask        go through them one by one (on a terminal): settle, leave, or stop
  --all        with settle: all doubts of the item
  --json       as JSON

Exit code 0: done; 1: something failed. The environment variables CONTENT_DIR and SEEDS_DIR set other folders.
`;

/** Asks a person a question; null at the end of the input. */
export type Ask = (question: string) => Promise<string | null>;

/** An open doubt about an item. */
export interface OpenDoubt {
  id: string;
  title: string;
  code: string;
  text: string;
  /** Absolute path. */
  file: string;
  /** Absolute path of the text, and the first line of the item in it; null if there is no text. */
  seed: string | null;
  line: number | null;
}

function openDoubts(folders: Folders): OpenDoubt[] {
  const { issues, items } = readArchive(folders.content);
  const seeds = new Map(issues.map(({ id, seed }) => [id, join(folders.seeds, seed)]));
  const shown = withoutLostNotes(items.filter(({ withdrawn }) => !withdrawn));
  const byId = new Map(shown.map((item) => [item.id, item]));
  const doubtOf = (item: ItemEntry, note: Note): OpenDoubt => {
    const seed = seeds.get(item.issue);
    return {
      id: item.id,
      title: item.title,
      code: noteKey(note),
      text: doubtText(note, byId),
      file: join(folders.content, pathOf(item.collection, item.id)),
      seed: seed !== undefined && existsSync(seed) ? seed : null,
      line: item.seedLines[0]?.[0] ?? null,
    };
  };
  return shown.flatMap((item) => item.notes.map((note) => doubtOf(item, note)));
}

/** Runs the command and returns its exit code. `ask` is null without a terminal. */
export function review(argv: string[], world: World, ask: Ask | null): Promise<number> {
  const options = {
    code: { type: 'string' },
    ask: { type: 'boolean' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    'no-color': { type: 'boolean' },
  } as const;
  return command(argv, HELP, options, world, async ({ values, positionals }) => {
    const folders = foldersOf(world.env, world.cwd);
    const [verb, id, ...codes] = positionals;
    if (verb === 'settle') {
      settleCodes(folders, id, values.all ? null : codes, world);
      return 0;
    }
    const doubts = openDoubts(folders).filter(
      (doubt) =>
        isAsked(doubt, positionals) &&
        (values.code === undefined || `${doubt.code}-`.startsWith(`${values.code}-`)),
    );
    const paint = painter(world, values['no-color']);
    if (values.json) world.stdout.write(`${JSON.stringify(doubts, null, 2)}\n`);
    else if (values.ask) await askAll(doubts, folders, world, paint, ask);
    else {
      list(doubts, world, paint);
      listUnpublished(folders, world);
      const line = unlearned(folders.content, folders.seeds);
      if (line) world.stderr.write(`${line}\n`);
    }
    return 0;
  });
}

function isAsked({ id }: OpenDoubt, asked: readonly string[]): boolean {
  return asked.length === 0 || asked.some((one) => id === one || splitItemId(id)?.issue === one);
}

/** Settles doubts in an item’s file; `codes` null settles all open ones. */
function settleCodes(
  folders: Folders,
  id: string | undefined,
  codes: readonly string[] | null,
  world: World,
): void {
  if (id === undefined || codes?.length === 0) {
    throw new UsageError('name a doubt: npm run review -- settle 2023-w41-03 no-source');
  }
  const collection = COLLECTIONS.find((folder) => existsSync(join(folders.content, pathOf(folder, id))));
  if (collection === undefined || splitItemId(id) === null)
    throw new UsageError(`${id}: there is no such item`);
  const release = lock(folders.content);
  try {
    recover(folders.content);
    const file = readContentFile(folders.content, collection, id);
    const open = openDoubts(folders).filter((doubt) => doubt.id === id);
    const wrong = codes?.find((code) => !open.some((doubt) => doubt.code === code));
    if (wrong !== undefined) {
      const has = [...new Set(open.map(({ code }) => code))].join(', ') || 'none';
      throw new UsageError(`${id} has no open doubt “${wrong}” (open: ${has})`);
    }
    const settled = codes ?? open.map(({ code }) => code);
    const path = join(folders.content, pathOf(collection, id));
    commit(folders.content, [{ path, data: settle(file, settled) }]);
    world.stdout.write(`${shown(path, world.cwd)}: settled ${[...new Set(settled)].join(', ')}\n`);
  } finally {
    release();
  }
}

function describe(doubt: OpenDoubt, world: World, paint: Paint): string {
  const seed = doubt.seed === null ? '' : `${shown(doubt.seed, world.cwd)}:${doubt.line ?? 1}`;
  const hint = hintFor(doubt.code);
  return [
    `${paint('bold', doubt.id)} ${harmless(doubt.title)}`,
    `  ${paint('yellow', doubt.code)}: ${harmless(doubt.text)}`,
    `  ${shown(doubt.file, world.cwd)}${seed && `  ${paint('dim', seed)}`}`,
    ...(hint ? [`  ${paint('dim', hint)}`] : []),
  ].join('\n');
}

function list(doubts: readonly OpenDoubt[], world: World, paint: Paint): void {
  for (const doubt of doubts) world.stdout.write(`${describe(doubt, world, paint)}\n`);
  const byCode = Map.groupBy(doubts, ({ code }) => code);
  const counts = [...byCode].map(([code, { length }]) => `${length} ${code}`).join(', ');
  const end =
    doubts.length === 0
      ? 'no doubt is open'
      : `${doubts.length} open: ${counts}\nsettle one: npm run review -- settle ${doubts[0]?.id} ${doubts[0]?.code}; go through all: npm run review -- --ask`;
  world.stdout.write(`${paint('bold', end)}\n`);
}

/** Lists parks and companies whose address is not published yet, so that it can still be changed. */
function listUnpublished(folders: Folders, world: World): void {
  const published = new Set(readLedger(folders.content).map(({ address }) => address));
  const fresh = [...entriesByAddress(readRegister(folders.content))].filter(
    ([address]) => !published.has(address),
  );
  if (fresh.length === 0) return;
  const words = fresh.map(([address, { name }]) => `${name} ${address}`);
  world.stdout.write(
    `${harmless(`new parks and companies (to rename or merge them, edit content/*.yaml): ${few(words)}`)}\n`,
  );
}

/** The item’s text in the seed, so that one need not open a second file. */
function wordsOf({ seed, line }: OpenDoubt): string {
  if (seed === null || line === null) return '';
  const lines = readFileSync(seed, 'utf8')
    .split('\n')
    .slice(line - 1, line + 9);
  const words = lines
    .filter((one) => one.trim() !== '')
    .map((one) => `    | ${harmless(one.trim()).slice(0, 200)}`);
  return `${words.slice(0, 6).join('\n')}\n`;
}

async function askAll(
  doubts: readonly OpenDoubt[],
  folders: Folders,
  world: World,
  paint: Paint,
  ask: Ask | null,
): Promise<void> {
  if (ask === null)
    throw new UsageError('--ask needs a terminal; settle with: npm run review -- settle ID CODE');
  let settled = 0;
  for (const [at, doubt] of doubts.entries()) {
    world.stdout.write(
      `\n${paint('dim', `${at + 1} of ${doubts.length}`)} ${describe(doubt, world, paint)}\n${wordsOf(doubt)}`,
    );
    const answer = await ask('  s settle, Enter leave, q stop: ');
    if (answer === null || answer.trim().toLowerCase().startsWith('q')) break;
    if (!answer.trim().toLowerCase().startsWith('s')) continue;
    settleCodes(folders, doubt.id, [doubt.code], world);
    settled++;
  }
  world.stdout.write(`${settled} settled, ${doubts.length - settled} left\n`);
}
