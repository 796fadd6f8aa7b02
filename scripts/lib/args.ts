/** Command-line arguments. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** What was typed is wrong, or what it names: one line for the person who typed it. */
export class UsageError extends Error {}

/**
 * Options and paths.
 * @throws UsageError with one line that names the wrong option
 */
export function readArgs<T extends ParseArgsOptionsConfig>(argv: string[], options: T) {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node explains at length; its first sentence says it.
    const [reason] = (error as Error).message.split(/[.\n]/);
    throw new UsageError(`${reason}; --help tells what there is`);
  }
}
