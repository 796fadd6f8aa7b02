/**
 * `npm run bench -- [NAME] [OPTIONS]`: each file in `bench/` is a benchmark, which exports `about` (one line: what
 * it measures) and `run`.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './lib/args.ts';
import { describeError, here, type World } from './lib/console.ts';

interface Bench {
  about: string;
  /** @returns exit code */
  run(argv: string[], world: World): Promise<number>;
}

const NAMES = readdirSync(join(import.meta.dirname, 'bench'))
  .flatMap((file) => /^(\w+)\.ts$/.exec(file)?.[1] ?? [])
  .sort();

const load = (name: string): Promise<Bench> => import(`./bench/${name}.ts`) as Promise<Bench>;

async function help(): Promise<string> {
  const lines = await Promise.all(
    NAMES.map(async (name) => `  ${name.padEnd(8)} ${(await load(name)).about}`),
  );
  return `npm run bench -- NAME [OPTIONS]\n\n${lines.join('\n')}\n\nNAME --help lists the options of one.\n`;
}

/** The command. @returns exit code */
async function bench([name, ...argv]: string[], world: World): Promise<number> {
  try {
    if (name === undefined || name === '--help' || name === '-h') {
      world.stdout.write(await help());
      return 0;
    }
    if (!NAMES.includes(name))
      throw new UsageError(`there is no bench “${name}”; there are ${NAMES.join(', ')}`);
    return await (await load(name)).run(argv, world);
  } catch (error) {
    world.stderr.write(`${describeError(error)}\n`);
    return 1;
  }
}

process.exitCode = await bench(process.argv.slice(2), here);
