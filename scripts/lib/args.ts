/** Command-line arguments. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

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
