/** Precision, speed and bytes of the search of a built site in a browser. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Dataset } from '../../src/schema/dataset.ts';
import { searchFiles } from '../../src/search/build/search-files.ts';
import { pack } from '../../src/search/build/search-pack.ts';
import { readArgs } from '../lib/args.ts';
import type { World } from '../lib/console.ts';
import { foldersOf } from '../lib/folders.ts';
import { launchBrowser } from '../lib/site/browser.ts';
import { serve } from '../lib/site/serve.ts';
import { machine } from './lib/machine.ts';
import { sizeOf } from './lib/measure.ts';
import { judge, latencies, payload, shown } from './lib/search-browser.ts';
import { benchQueries, KINDS } from './lib/search-queries.ts';
import { synthetic } from './lib/synthetic.ts';
import { table } from './lib/table.ts';

/** What it measures. */
export const about =
  'recall, precision, order, latency and payload of the search, asked what the archive holds';

const HELP = `npm run bench -- search [--items N]… [--each N]

  --items N   size of the archive; 0 is the built one, others are invented from it (default 0 10000 25000)
  --each N    queries of each kind (default 50)
`;

/** Visits without cache whose bytes are counted. */
const VISITS = 14;

interface Figures {
  items: number;
  queries: number;
  indexing: number;
  indexBytes: number;
  recall: number;
  precision: number;
  ordered: number;
  totals: number;
  /** Milliseconds from the last key to the results: asked for the first time, and once loaded. */
  first: number[];
  latency: number[];
  payload: number[];
  misses: string[];
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))]!;

async function measure(site: string, built: Dataset, size: number, each: number): Promise<Figures> {
  const dataset = size === 0 ? built : synthetic(built, size);
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  // Of the processor: what else the machine does meanwhile is not the index's cost.
  const start = process.cpuUsage();
  for (const { path, content } of searchFiles(dataset)) {
    const file = join(folder, 'search', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path.endsWith('.z') && typeof content === 'string' ? pack(content) : content);
  }
  const { user, system } = process.cpuUsage(start);
  const indexing = (user + system) / 1000 / dataset.items.length;
  const indexBytes = sizeOf(join(folder, 'search')).bytes;
  cpSync(join(site, 'assets'), join(folder, 'assets'), { recursive: true });
  cpSync(join(site, 'search', 'index.html'), join(folder, 'search', 'index.html'));
  for (const name of ['theme.js', 'favicon.svg'])
    if (existsSync(join(site, name))) cpSync(join(site, name), join(folder, name));
  const server = await serve(folder);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const queries = benchQueries(dataset, each);
    const answers = await judge(page, server.origin, dataset, queries);
    await page.goto(`${server.origin}/search/`);
    await shown(page);
    // What is asked for the first time has texts to fetch; then all is loaded, and only the search takes time.
    const first = await latencies(page, queries);
    const latency = await latencies(page, queries);
    const payloads: number[] = [];
    for (let visit = 0; visit < VISITS; visit++)
      payloads.push(
        await payload(browser, server.origin, queries[Math.floor((visit * queries.length) / VISITS)]!.q),
      );
    const orders = answers.flatMap(({ ordered }) => (ordered === null ? [] : [Number(ordered)]));
    return {
      items: dataset.items.length,
      queries: queries.length,
      indexing,
      indexBytes,
      recall: mean(answers.map((answer) => answer.recall)),
      precision: mean(answers.map((answer) => answer.precision)),
      ordered: mean(orders),
      totals: mean(answers.map(({ total, truth }) => Number(total === truth))),
      first,
      latency,
      payload: payloads,
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
      'kB median',
      'most',
      'index cpu ms an item',
      'MB',
    ],
    rows.map((row) => [
      String(row.items),
      String(row.queries),
      row.recall.toFixed(4),
      row.precision.toFixed(4),
      row.ordered.toFixed(4),
      row.totals.toFixed(4),
      quantile(row.latency, 0.5).toFixed(0),
      quantile(row.latency, 0.95).toFixed(0),
      quantile(row.first, 0.5).toFixed(0),
      kB(quantile(row.payload, 0.5)),
      kB(Math.max(...row.payload)),
      row.indexing.toFixed(2),
      (row.indexBytes / 1e6).toFixed(1),
    ]),
  );
}

/** The command. @returns exit code: 1 where a figure misses what the archive promises */
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
    rows.push(await measure(out, built, Number(size), Number(values.each ?? 50)));
  }
  const misses = rows.flatMap((row) => row.misses.map((miss) => `- ${row.items} items, ${miss}\n`));
  world.stdout.write(
    `${machine()}\n\nQueries: ${KINDS.join(', ')}\n\n${show(rows)}\n${misses.length > 0 ? `\n${misses.join('')}` : ''}`,
  );
  return rows.every((row) => row.recall >= 0.999 && row.precision >= 0.99 && row.ordered >= 0.97) ? 0 : 1;
}
