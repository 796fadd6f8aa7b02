/** The map in a browser, over an invented archive: what it weighs, and what zooming and brushing cost a frame. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../tests/lib/browser.ts';
import { serve } from '../../tests/lib/serve.ts';
import { weightOf } from '../../tests/lib/weight.ts';
import { readArgs } from './args.ts';
import { machine } from './bench/machine.ts';
import { figure, table } from './bench/table.ts';
import { inventMapContent } from './bench-map-archive.ts';
import { type FrameCosts, frameCosts, startTrace } from './bench-map-trace.ts';
import type { World } from './console.ts';

export const about = 'the map at 25,000 items: bytes, and script a frame under a 4 × slower processor';

const HELP = `npm run bench -- map [--issues N] [--fresh] [--json FILE]

  --issues N   issues of 50 items (default 500)
  --fresh      build anew even if it was built before
  --json FILE  the figures as JSON
`;

const SLOWDOWN = 4;
/** Script a frame, ms: what half of a frame leaves at 60 a second. */
const BUDGET_MS = 8;
const STEPS = 60;
const FRAME_MS = 17;

/** Builds the map’s pages over so many invented issues; returns their folder. */
function build(issues: number, fresh: boolean): string {
  const folder = resolve('.cache', 'bench', `map-${issues}`);
  const out = join(folder, 'dist');
  if (existsSync(join(out, 'map')) && !fresh) return out;
  rmSync(folder, { recursive: true, force: true });
  inventMapContent(join(folder, 'content'), issues);
  const src = join(folder, 'src');
  cpSync('src', src, { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  // Of all pages only the map’s; redirects and the like would need the others.
  for (const name of readdirSync(join(src, 'pages'))) {
    if (!name.startsWith('map')) rmSync(join(src, 'pages', name), { recursive: true });
  }
  mkdirSync(out, { recursive: true });
  execFileSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--config', 'bench/map-only.config.ts'],
    {
      env: { ...process.env, SRC_DIR: src, CONTENT_DIR: join(folder, 'content'), OUT_DIR: out },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  return out;
}

const gz = (file: string): number => gzipSync(readFileSync(file)).length;

function weights(out: string) {
  const later = (name: string) => gz(join(out, 'maps', name));
  return {
    page: weightOf(out, 'map/index.html', ['maps/items.json']),
    html: gz(join(out, 'map/index.html')),
    items: later('items.json'),
    laterNation: later('nation.json'),
    laterCounties: later('counties/320000.json'),
    laterSpots: later('spots/320000.json'),
  };
}

const ready = (page: Page) => page.waitForSelector('[data-atlas][data-ready="true"]');

/** Turns the wheel with the control key down over the middle of the map: in, and out again. */
async function zoom(page: Page): Promise<void> {
  const box = (await page.locator('.atlas-stage').boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.6);
  await page.keyboard.down('Control');
  for (let i = 0; i < STEPS; i++) {
    await page.mouse.wheel(0, i < STEPS / 2 ? -8 : 8);
    await page.waitForTimeout(FRAME_MS);
  }
  await page.keyboard.up('Control');
}

async function brush(page: Page): Promise<void> {
  const box = (await page.locator('.atlas-brush .overlay').boundingBox())!;
  const at = (share: number) => page.mouse.move(box.x + box.width * share, box.y + 30);
  await at(0.1);
  await page.mouse.down();
  for (let i = 1; i <= STEPS; i++) {
    await at(0.1 + (0.85 * i) / STEPS);
    await page.waitForTimeout(FRAME_MS);
  }
  await page.mouse.up();
}

async function traced(page: Page, doing: (page: Page) => Promise<void>): Promise<FrameCosts> {
  const stop = await startTrace(page);
  await doing(page);
  const costs = frameCosts(await stop());
  await ready(page);
  return costs;
}

/** Everything measured, ms and bytes compressed. */
export async function benchMap(issues: number, fresh: boolean) {
  const out = build(issues, fresh);
  const server = await serve(out);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const measured: Record<string, FrameCosts> = {};
    const at = async (query: string, name: string) => {
      await page.goto(`${server.origin}/map/${query}`);
      if (query) await page.waitForSelector('.atlas-inside', { timeout: 60_000 });
      await ready(page);
      await page.waitForTimeout(2500);
      measured[`${name}: zoom`] = await traced(page, zoom);
      await page.goto(`${server.origin}/map/${query}`);
      if (query) await page.waitForSelector('.atlas-inside', { timeout: 60_000 });
      await ready(page);
      await page.waitForTimeout(2500);
      measured[`${name}: brush`] = await traced(page, brush);
    };
    await at('', 'country');
    await at('?region=320000', 'province');
    return { issues, weights: weights(out), frames: measured };
  } finally {
    await browser.close();
    await server.close();
  }
}

export async function run(argv: string[], world: World): Promise<number> {
  const { values } = readArgs(argv, {
    issues: { type: 'string', default: '500' },
    fresh: { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    world.stdout.write(HELP);
    return 0;
  }
  const result = await benchMap(Number(values.issues), values.fresh);
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const { page, html, items, laterNation, laterCounties, laterSpots } = result.weights;
  world.stdout.write(
    [
      `${machine()}\n`,
      `${values.issues} issues; compressed: page in all ${kB(page)} (HTML ${kB(html)}, data ${kB(items)});`,
      `on demand: outlines ${kB(laterNation)}, counties of 江苏 ${kB(laterCounties)}, its items’ counties ${kB(laterSpots)}\n`,
      table(
        [
          `script a frame, ms (${SLOWDOWN} × slower; budget ${BUDGET_MS})`,
          'frames',
          'mean',
          'median',
          'p95',
          'most',
        ],
        Object.entries(result.frames).map(([name, { frames, ...costs }]) => [
          name,
          String(frames),
          ...[costs.mean, costs.median, costs.p95, costs.most].map(figure),
        ]),
      ),
      '',
    ].join('\n'),
  );
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  return 0;
}
