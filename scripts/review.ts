/** npm run review -- [settle ID CODE…]: see `--help`. */
import { createInterface } from 'node:readline/promises';
import { here } from './lib/console.ts';
import { review } from './lib/review.ts';

/** Asks a question on the terminal; null at the end of the input. */
async function ask(question: string): Promise<string | null> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
  const answer = await Promise.race([lines.question(question).catch(() => null), closed]);
  lines.close();
  return answer;
}

const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
process.exitCode = await review(process.argv.slice(2), here, isTerminal ? ask : null);
