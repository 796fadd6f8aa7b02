/** Accuracy, speed and size of a built site's search, in a real browser. */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../src/schema/dataset.ts';
import { readArgs } from '../lib/args.ts';
import type { World } from '../lib/console.ts';
import { foldersOf } from '../lib/folders.ts';
import { launchBrowser } from '../lib/site/browser.ts';
import { serve } from '../lib/site/serve.ts';
import { machine } from './lib/machine.ts';
import { measure as cost, type Size, sizeOf } from './lib/measure.ts';
import { judge, latencies, shown, visit } from './lib/search-browser.ts';
import { benchQueries, KINDS } from './lib/search-queries.ts';
import { synthetic } from './lib/synthetic.ts';
import { megabytes, table } from './lib/table.ts';

export const about =
  'recall, precision, order, latency and payload of the search, asked what the archive holds';

const HELP = `npm run bench -- search [--items N]… [--each N]

  --items N   size of the archive; 0 is the built one, others are invented from it (default 0 10000 25000)
  --each N    queries of each kind (default 45)
`;

/** Number of visits with an empty cache whose bytes are counted. */
const VISITS = 40;

interface Figures {
  items: number;
  queries: number;
  /** Processor seconds and peak memory (bytes) of making the index, Pagefind's process included; null without /proc. */
  indexing: { cpu: number | null; peak: number | null };
  index: Size;
  recall: number;
  precision: number;
  ordered: number;
  totals: number;
  /** Milliseconds from the last key to the results: for a first query, and once everything is loaded. */
  first: number[];
  latency: number[];
  visits: Awaited<ReturnType<typeof visit>>[];
  misses: string[];
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))]!;

async function measure(site: string, built: Dataset, size: number, each: number): Promise<Figures> {
  const dataset = size === 0 ? built : synthetic(built, size);
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const data = join(folder, 'items.json');
  writeFileSync(data, JSON.stringify(dataset));
  const { cpu, peak } = await cost(process.execPath, ['scripts/bench/lib/search-index.ts', data, folder]);
  for (const name of readdirSync(site).filter((name) => name !== 'pagefind'))
    symlinkSync(join(site, name), join(folder, name));
  const server = await serve(folder);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const queries = benchQueries(dataset, each);
    const open = `${server.origin}/search/?text=1`;
    await page.goto(open);
    const answers = await judge(page, dataset, queries);
    await page.goto(open);
    await shown(page);
    // The first round also fetches texts; in the second all is loaded, and only the search takes time.
    const first = await latencies(page, queries);
    const latency = await latencies(page, queries);
    const visits: Figures['visits'] = [];
    for (let at = 0; at < VISITS; at++) {
      const answer = answers[Math.floor((at * queries.length) / VISITS)]!;
      const seen = await visit(browser, server.origin, answer.query.q);
      visits.push(seen);
      // No result may be lost when years are loaded in steps.
      if (seen.total !== answer.truth) answer.total = seen.total;
    }
    const orders = answers.flatMap(({ ordered }) => (ordered === null ? [] : [Number(ordered)]));
    return {
      items: dataset.items.length,
      queries: queries.length,
      indexing: { cpu, peak },
      index: sizeOf(join(folder, 'pagefind')),
      recall: mean(answers.map((answer) => answer.recall)),
      precision: mean(answers.map((answer) => answer.precision)),
      ordered: mean(orders),
      totals: mean(answers.map(({ total, truth }) => Number(total === truth))),
      first,
      latency,
      visits,
      misses: answers
        .filter(
          (answer) =>
            answer.recall < 1 ||
            answer.precision < 1 ||
            answer.ordered === false ||
            answer.total !== answer.truth,
        )
        .map(
          ({ query, truth, total, recall, precision, ordered }) =>
            `${query.kind} “${query.q}”: ${total} of ${truth}, recall ${recall.toFixed(3)}, precision ${precision}, in order ${ordered}`,
        ),
    };
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function show(rows: readonly Figures[]): string {
  const kB = (bytes: number): string => (bytes / 1000).toFixed(0);
  return table(
    [
      'items',
      'queries',
      'recall',
      'precision',
      'titles first',
      'totals',
      'ms once loaded',
      '95 %',
      'ms asked first',
      'first visit: ten results ms',
      'kB median',
      'most',
      'all ms',
      'kB median',
      'most',
      'index cpu ms an item',
      'at most MB',
      'files',
      'MB',
    ],
    rows.map((row) => [
      String(row.items),
      String(row.queries),
      row.recall.toFixed(4),
      row.precision.toFixed(4),
      row.ordered.toFixed(4),
      row.totals.toFixed(4),
      quantile(row.latency, 0.5).toFixed(1),
      quantile(row.latency, 0.95).toFixed(1),
      quantile(row.first, 0.5).toFixed(0),
      ...(['ten', 'all'] as const).flatMap((until) => {
        const bytes = row.visits.map((visit) => visit[until].bytes);
        const times = row.visits.map((visit) => visit[until].milliseconds);
        return [quantile(times, 0.5).toFixed(0), kB(quantile(bytes, 0.5)), kB(Math.max(...bytes))];
      }),
      row.indexing.cpu === null ? '—' : ((row.indexing.cpu * 1000) / row.items).toFixed(2),
      megabytes(row.indexing.peak),
      String(row.index.files),
      megabytes(row.index.bytes),
    ]),
  );
}

/** The command. @returns exit code: 1 if a figure misses its target */
export async function run(argv: string[], world: World): Promise<number> {
  const { values } = readArgs(argv, {
    items: { type: 'string', multiple: true },
    each: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    world.stdout.write(HELP);
    return 0;
  }
  const { out } = foldersOf(world.env, world.cwd);
  const file = join(out, 'data', 'items.json');
  if (!existsSync(file)) throw new Error(`${file}: there is no built site. Run “npm run build” first.`);
  const built = JSON.parse(readFileSync(file, 'utf8')) as Dataset;
  const rows: Figures[] = [];
  for (const size of values.items ?? ['0', '10000', '25000']) {
    rows.push(await measure(out, built, Number(size), Number(values.each ?? 45)));
  }
  const misses = rows.flatMap((row) => row.misses.map((miss) => `- ${row.items} items, ${miss}\n`));
  world.stdout.write(
    `${machine()}\n\nQueries: ${KINDS.join(', ')}\n\n${show(rows)}\n${misses.length > 0 ? `\n${misses.join('')}` : ''}`,
  );
  return rows.every((row) => row.recall >= 0.999 && row.precision >= 0.99 && row.ordered >= 0.97) ? 0 : 1;
}
