/** npm run evaluate: see `--help`. */
import { writeFileSync } from 'node:fs';
import { command, UsageError } from './lib/args.ts';
import { here } from './lib/console.ts';
import {
  accuracyPage,
  curvesOf,
  evaluateIssue,
  honesty,
  leaveOneOut,
  tableOf,
  total,
} from './lib/learn/evaluate.ts';
import { goldIssues, goldStamp } from './lib/learn/labelled.ts';

const HELP = `npm run evaluate [-- NAME…] [--misses] [--json] [--report] [--of FOLDER]

Reads each labelled issue of gold/ by a model that was learned without it, and compares the facts with
the labels. Takes some minutes. NAME, part of a file's name, chooses issues, with those that
are left out together with them.

  --misses  lists each wrong fact
  --json    prints the figures as JSON
  --report  writes them to src/edition/accuracy.json, for the page /about/, and to docs/accuracy.md,
            and what makes probabilities honest to src/facts/curves.json
  --of FOLDER  reads the labelled issues of a folder, such as gold/unread, by the committed model
  --share N learns from a part of the other issues only, 0…1: for a learning curve
`;
const OPTIONS = {
  misses: { type: 'boolean' },
  json: { type: 'boolean' },
  report: { type: 'boolean' },
  of: { type: 'string' },
  share: { type: 'string' },
} as const;

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** @throws UsageError when it is not a number from 0 to 1 */
function shareOf(given: string | undefined): number {
  const share = Number(given ?? 1);
  if (share > 0 && share <= 1) return share;
  throw new UsageError(`--share ${given}: must be a number from 0 to 1`);
}

process.exitCode = await command(
  process.argv.slice(2),
  HELP,
  OPTIONS,
  here,
  async ({ values, positionals }) => {
    const share = shareOf(values.share);
    if (values.report && (positionals.length > 0 || share < 1))
      throw new UsageError('--report is of all issues: leave out NAME and --share');
    const seeds = process.env.SEEDS_DIR ?? 'seeds';
    if (values.of !== undefined) {
      const read = total(goldIssues(values.of, seeds).map((issue) => evaluateIssue(issue)));
      here.stdout.write(values.json ? json(read.fields) : `${tableOf(read)}\n`);
      if (values.misses) here.stdout.write(`${read.misses.join('\n')}\n`);
      return 0;
    }
    const results = await leaveOneOut('gold', seeds, positionals, share);
    const leftOut = total([...results.values()]);
    const known = goldIssues('gold', seeds).filter(({ group }) => results.has(group));
    const learned = total(known.map((issue) => evaluateIssue(issue)));
    const { fields } = leftOut;
    const text = `${tableOf(leftOut, learned)}\n\n${honesty(leftOut.judged)}\n`;
    if (values.report) {
      const issues = known.map(({ name }) => name);
      writeFileSync('src/edition/accuracy.json', json({ issues, fields }));
      const curves = { stamp: goldStamp('gold'), curves: curvesOf(leftOut.judged) };
      writeFileSync('src/facts/curves.json', json(curves));
      writeFileSync('docs/accuracy.md', accuracyPage(text));
    }
    here.stdout.write(values.json ? json(fields) : text);
    if (values.misses) here.stdout.write(`${leftOut.misses.join('\n')}\n`);
    return 0;
  },
);
