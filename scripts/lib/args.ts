/** Command-line arguments, and what all commands share. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { describeError, harmless, type World } from './console.ts';

/** An error in the arguments, or in a file that they name: one line. */
export class UsageError extends Error {}

/**
 * Reads options and paths.
 *
 * @throws UsageError that names the wrong option
 */
export function readArgs<T extends ParseArgsOptionsConfig>(argv: string[], options: T) {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's message is long; its first sentence is enough.
    const [reason] = (error as Error).message.split(/[.\n]/);
    throw new UsageError(`${reason}; see --help`);
  }
}

/**
 * Runs a command: prints its help if asked, and reports an error in one line.
 *
 * @param run gets options and paths, returns the exit code
 * @returns exit code
 */
export async function command<T extends ParseArgsOptionsConfig>(
  argv: string[],
  help: string,
  options: T,
  world: World,
  run: (args: ReturnType<typeof readArgs<T>>) => Promise<number> | number,
): Promise<number> {
  try {
    if (!argv.some((argument) => argument === '--help' || argument === '-h'))
      return await run(readArgs(argv, options));
    world.stdout.write(help);
    return 0;
  } catch (error) {
    world.stderr.write(`${harmless(describeError(error))}\n`);
    return 1;
  }
}
