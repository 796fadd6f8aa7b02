/**
 * `npm run bench`: each subcommand is a file `bench-NAME.ts` beside this one that exports `about` (one line) and
 * `run`; a new file is a new subcommand.
 */
import { readdirSync } from 'node:fs';
import { UsageError } from './args.ts';
import { describeError, type World } from './console.ts';

export interface Bench {
  /** What it measures, in one line. */
  about: string;
  /** @returns exit code */
  run(argv: string[], world: World): Promise<number>;
}

const NAMES = readdirSync(import.meta.dirname).flatMap((file) => /^bench-(\w+)\.ts$/.exec(file)?.[1] ?? []);
/** What is measured when nothing else is asked for. */
const DEFAULT = 'size';

/** The bench of a name that there is. */
export const load = (name: string): Promise<Bench> => import(`./bench-${name}.ts`) as Promise<Bench>;

async function help(): Promise<string> {
  const lines = await Promise.all(
    NAMES.sort().map(async (name) => `  ${name.padEnd(8)} ${(await load(name)).about}`),
  );
  return `npm run bench -- [NAME] [OPTIONS]\n\n${lines.join('\n')}\n\nWithout a name: ${DEFAULT}. NAME --help tells its options.\n`;
}

/** The command. @returns exit code */
export async function bench(argv: string[], world: World): Promise<number> {
  const [first = ''] = argv;
  try {
    if (first === '--help' || first === '-h') {
      world.stdout.write(await help());
      return 0;
    }
    const isNamed = first !== '' && !first.startsWith('-');
    if (isNamed && !NAMES.includes(first)) {
      throw new UsageError(`there is no bench “${first}”; there are ${NAMES.sort().join(', ')}`);
    }
    const { run } = await load(isNamed ? first : DEFAULT);
    return await run(isNamed ? argv.slice(1) : argv, world);
  } catch (error) {
    world.stderr.write(`${describeError(error)}\n`);
    return 1;
  }
}
