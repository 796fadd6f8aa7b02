/** `npm run extract`: texts → the dataset on standard output. */
import { publishedItems } from '../../src/data/dataset.ts';
import { type Extracted, extractIssue } from '../../src/facts/extract.ts';
import type { Dataset, Item } from '../../src/schema/dataset.ts';
import { type Span, unpackEvidence } from '../../src/schema/evidence.ts';
import { absolute } from '../../src/site.ts';
import { command, UsageError } from './args.ts';
import { describeError, harmless, type World } from './console.ts';
import { listDoubts } from './doubts.ts';
import { findTexts, overridesOf, readSource, shown } from './seeds.ts';

const HELP = `npm run -s extract -- FILE… [--explain] [--strict]

Reads issues and prints what is extracted from them as one dataset in JSON on standard output;
progress and doubts go to standard error. Writes no files.

  --explain  print for each fact its probability, what weighed most, for and against, and its words
  --strict   exit with 2 when there are doubts

Exit code 0: done; 1: a text could not be read (the others are still printed).
`;

/** Runs the command and returns its exit code. */
export function extract(argv: string[], world: World): Promise<number> {
  const say = (text: string) => world.stderr.write(`${harmless(text)}\n`);
  const options = { explain: { type: 'boolean' }, strict: { type: 'boolean' } } as const;
  return command(argv, HELP, options, world, async ({ values, positionals }) => {
    if (positionals.length === 0) throw new UsageError('name at least one text: npm run -s extract -- FILE…');
    const { read, failed, doubtful } = await readAll(positionals, world, say);
    if (read.length === 0) return 1;
    world.stdout.write(values.explain ? explained(read) : `${JSON.stringify(toDataset(read), null, 2)}\n`);
    if (failed) return 1;
    return values.strict && doubtful ? 2 : 0;
  });
}

async function readAll(paths: string[], world: World, say: (text: string) => void) {
  const read: Extracted[] = [];
  let failed = false;
  let doubtful = false;
  for (const path of paths) {
    try {
      for (const file of findTexts(path, world.cwd)) {
        const overrides = overridesOf([file], world.cwd);
        const one = extractIssue({ ...(await readSource(file)), overrides });
        const doubts = listDoubts(one.issue.seed, one.doubts, one.items);
        say(`${shown(file, world.cwd)}: ${one.issue.id}, ${one.items.length} items, ${doubts.length} doubts`);
        for (const { file, line, code, item, text } of doubts)
          say(`  ${file}:${line ?? 1} ${code}: ${item ? `${item} ` : ''}${text}`);
        read.push(one);
        doubtful ||= doubts.length > 0;
      }
    } catch (error) {
      failed = true;
      say(describeError(error));
    }
  }
  return { read, failed, doubtful };
}

function toDataset(read: readonly Extracted[]): Dataset {
  return {
    version: 1,
    site: absolute('/').replace(/\/$/, ''),
    issues: read.map(({ issue }) => issue),
    items: read.flatMap(({ items }) => publishedItems(items)),
  };
}

/** For each fact of each item the features that weighed most, for and against, and the words that it was read from. */
function explained(read: readonly Extracted[]): string {
  return read
    .flatMap(({ items, readings }) =>
      items.map((item, i) =>
        [`${item.id} ${item.title}`, ...(readings[i]?.because() ?? []), wordsReadFrom(item)].join('\n  '),
      ),
    )
    .map((text) => `${text}\n`)
    .join('');
}

function wordsReadFrom(item: Item): string {
  const textOf = (part: Span['part']) =>
    (part === 'title' ? item.title : part === 'lead' ? item.lead : item.body[part]) ?? '';
  const facts = Object.entries(unpackEvidence(item.evidence ?? '')).map(
    ([name, spans]) =>
      `${name} ${spans.map(({ part, from, to }) => `“${textOf(part).slice(from, to)}”`).join(' ')}`,
  );
  return `read from: ${facts.join('; ')}`;
}
