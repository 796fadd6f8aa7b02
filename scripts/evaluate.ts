/** npm run evaluate [-- --misses]: how much of the hand-labelled issues is understood rightly. */

import { readArgs } from './lib/args.ts';
import { describeError } from './lib/console.ts';
import { evaluateFolder, tableOf } from './lib/evaluate.ts';

try {
  const { values } = readArgs(process.argv.slice(2), {
    misses: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const result = evaluateFolder('gold', process.env.SEEDS_DIR ?? 'seeds');
  if (values.json) console.log(JSON.stringify(result.fields, null, 2));
  else console.log(tableOf(result));
  if (values.misses) for (const miss of result.misses) console.log(miss);
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
