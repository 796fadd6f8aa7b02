/** npm run learn: learns src/facts/model.tsv from the labelled items of gold/. */
import { writeFileSync } from 'node:fs';
import { writeModel } from '../src/facts/model.ts';
import { train } from '../src/facts/train.ts';
import { describeError } from './lib/console.ts';
import { goldIssues, goldStamp } from './lib/learn/labelled.ts';

try {
  const issues = goldIssues('gold', process.env.SEEDS_DIR ?? 'seeds');
  const text = writeModel(train(issues, goldStamp('gold')));
  writeFileSync('src/facts/model.tsv', text);
  const items = issues.reduce((sum, { labels }) => sum + labels.length, 0);
  console.log(`src/facts/model.tsv: learned from ${items} items of ${issues.length} issues`);
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
