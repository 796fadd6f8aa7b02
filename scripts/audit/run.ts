/**
 * Runs Lighthouse on one page of each kind (`npm run audit`, after `npm run build`): phone, simulated slow network,
 * median of three runs. Exits with 1 unless every page has 100 in every category. `-- PATH…` audits other pages.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { describeError } from '../lib/console.ts';
import { launchBrowser } from '../lib/site/browser.ts';
import { serve } from '../lib/site/serve.ts';
import { examplePages } from './examples.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const RUNS = 3;

/** The part of Lighthouse's result that is used here. It is installed for this folder only. */
interface Result {
  lhr: {
    categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
  };
}
type Lighthouse = (url: string, flags: object) => Promise<Result | undefined>;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Points of a category, 0…100; 0 if it could not be measured. */
function points({ lhr }: Result, category: string): number {
  return Math.round(100 * (lhr.categories[category]?.score ?? 0));
}

/** The audits that cost points. */
function faults({ lhr }: Result): string[] {
  const ids = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  return [...new Set(ids)]
    .map((id) => ({ id, ...lhr.audits[id]! }))
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ id, title, displayValue }) => `    ${id}: ${title}${displayValue ? ` (${displayValue})` : ''}`);
}

/** The run with the median performance. The other categories do not vary. */
async function median(lighthouse: Lighthouse, url: string, port: number): Promise<Result> {
  const results: Result[] = [];
  for (let run = 0; run < RUNS; run++) {
    const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...CATEGORIES] });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
    results.push(result);
  }
  results.sort((a, b) => points(a, 'performance') - points(b, 'performance'));
  return results[Math.floor(RUNS / 2)]!;
}

async function audit(dist: string, paths: readonly string[]): Promise<boolean> {
  const entry = createRequire(import.meta.url).resolve('lighthouse');
  const { default: lighthouse } = (await import(pathToFileURL(entry).href)) as { default: Lighthouse };
  const port = await freePort();
  const site = await serve(dist);
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  let perfect = true;
  try {
    console.log(`${'page'.padEnd(34)}${CATEGORIES.map((name) => name.padStart(16)).join('')}`);
    for (const path of paths) {
      const result = await median(lighthouse, site.origin + path, port);
      const scores = CATEGORIES.map((name) => points(result, name));
      console.log(`${path.padEnd(34)}${scores.map((score) => String(score).padStart(16)).join('')}`);
      if (scores.every((score) => score === 100)) continue;
      perfect = false;
      for (const fault of faults(result)) console.log(fault);
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return perfect;
}

try {
  const dist = resolve(process.env.OUT_DIR || 'dist');
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`There is no built site in ${dist}: run npm run build first, or set OUT_DIR.`);
  const paths = process.argv.slice(2);
  if (!(await audit(dist, paths.length > 0 ? paths : examplePages(dist)))) process.exitCode = 1;
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
