/** Time of reading larger texts: one text of N items in each dialect, and N items in issues of usual size. */
import { join } from 'node:path';
import { extractIssue } from '../../src/facts/extract.ts';
import { command } from '../lib/args.ts';
import type { World } from '../lib/console.ts';
import { freshArchive } from './lib/archive.ts';
import { type InventedIssue, inventIssue } from './lib/invent.ts';
import { machine } from './lib/machine.ts';
import { measureIngest } from './lib/run.ts';
import { figure, table } from './lib/table.ts';
import { inFolder } from './lib/temporary.ts';
import { cleanText, scrambledText } from './lib/text.ts';

/** What it measures. */
export const about =
  'processor seconds of reading 50, 500, 5,000 and 50,000 items, in one text and in issues';

const HELP = `npm run bench -- ingest [--items N]…

  --items N   how many items; may be given several times (default 50 500 5000 50000)

Per item it must cost the same however many there are.
`;

/** Usual number of items of an issue. */
const USUAL = 50;

/** One issue with the items of several. */
function hugeIssue(size: number): InventedIssue {
  const first = inventIssue(1);
  const items = [...first.items];
  for (let number = 2; items.length < size; number++) items.push(...inventIssue(number).items);
  return { ...first, items: items.slice(0, size) };
}

/** Processor seconds of reading a text (wall time depends on other work), and the number of items found. */
function readText(text: string): { seconds: number; items: number } {
  const bytes = new TextEncoder().encode(text);
  const start = process.cpuUsage();
  const { items } = extractIssue({ name: 'huge.txt', bytes, overrides: { year: 2024, week: 2 } });
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, items: items.length };
}

async function measureItems(folder: string, size: number): Promise<string[]> {
  const issue = hugeIssue(size);
  const texts = [cleanText(issue), scrambledText(issue)].map(readText);
  const issues = Math.ceil(size / USUAL);
  const whole = await measureIngest(freshArchive(join(folder, String(size)), issues));
  const costs = [...texts.map(({ seconds }) => seconds), whole.cpu ?? whole.seconds];
  return [
    String(size),
    texts.map(({ items }) => items).join(', '),
    ...costs.map(figure),
    ...costs.map((seconds) => figure((seconds * 1000) / size)),
  ];
}

/** The command; returns its exit code. */
export function run(argv: string[], world: World): Promise<number> {
  const options = { items: { type: 'string', multiple: true } } as const;
  return command(argv, HELP, options, world, async ({ values }) => {
    // Loading and compiling the code must not count.
    readText(cleanText(hugeIssue(USUAL)));
    const rows = await inFolder(false, world, async (folder) => {
      const done: string[][] = [];
      for (const size of (values.items ?? ['50', '500', '5000', '50000']).map(Number)) {
        done.push(await measureItems(folder, size));
        world.stderr.write(`${size} items done\n`);
      }
      return done;
    });
    const head = ['items', 'found', 'clean s', 'scrambled s', 'ingest s', 'ms an item', 'ms', 'ms'];
    world.stdout.write(`${machine()}\n\n${table(head, rows)}\n`);
    return 0;
  });
}
