/**
 * npm run evaluate [-- --misses] [--json] [--report FILE]: how much of the hand-labelled issues is read correctly.
 * `--report src/edition/accuracy.json` updates the figures on the page /about/.
 */

import { writeFileSync } from 'node:fs';
import { readArgs } from './lib/args.ts';
import { describeError } from './lib/console.ts';
import { evaluateFolder, tableOf } from './lib/evaluate.ts';

try {
  const { values } = readArgs(process.argv.slice(2), {
    misses: { type: 'boolean' },
    json: { type: 'boolean' },
    report: { type: 'string' },
  });
  const result = evaluateFolder('gold', process.env.SEEDS_DIR ?? 'seeds');
  const fields = `${JSON.stringify(result.fields, null, 2)}\n`;
  if (values.report) writeFileSync(values.report, fields);
  if (values.json) process.stdout.write(fields);
  else console.log(tableOf(result));
  if (values.misses) for (const miss of result.misses) console.log(miss);
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
