/** npm run learn: see `--help`. */
import { writeFileSync } from 'node:fs';
import { writeModel } from '../src/facts/model.ts';
import { train } from '../src/facts/train.ts';
import { command } from './lib/args.ts';
import { here } from './lib/console.ts';
import { foldersOf } from './lib/folders.ts';
import { correctedIssues, correctionsStamp } from './lib/learn/corrections.ts';
import { goldIssues, goldStamp } from './lib/learn/labelled.ts';

const HELP = `npm run learn

Learns src/facts/model.tsv, which reads the facts, from the labelled issues of gold/ and from the facts that
people corrected in content/. Takes a minute or two. Then run evaluate -- --report, which makes probabilities honest,
and ingest, and look at the diff of content/.
`;

process.exitCode = await command(process.argv.slice(2), HELP, {}, here, () => {
  const { seeds, content } = foldersOf(process.env, process.cwd());
  const gold = goldIssues('gold', seeds);
  const corrected = correctedIssues(content, seeds, new Set(gold.map(({ name }) => name)));
  const stamps = { stamp: goldStamp('gold'), corrections: correctionsStamp(corrected) };
  writeFileSync('src/facts/model.tsv', writeModel(train([...gold, ...corrected], stamps)));
  const items = gold.reduce((sum, { labels }) => sum + labels.length, 0);
  here.stdout.write(
    `src/facts/model.tsv: learned from ${items} labelled items of ${gold.length} issues, and corrections of ${corrected.length}\n`,
  );
  return 0;
});
