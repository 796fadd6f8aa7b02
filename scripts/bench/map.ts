/** The map of an invented archive in a browser: bytes, and script time of zooming and brushing. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { command } from '../lib/args.ts';
import type { World } from '../lib/console.ts';
import { launchBrowser } from '../lib/site/browser.ts';
import { serve } from '../lib/site/serve.ts';
import { gzipped, scales, total } from '../lib/site/weigh.ts';
import { freshArchive } from './lib/archive.ts';
import { machine } from './lib/machine.ts';
import { measureBuild, measureIngest } from './lib/run.ts';
import { figure, table } from './lib/table.ts';
import { inFolder } from './lib/temporary.ts';

/** What it measures. */
export const about = 'the map at 25,000 items: bytes, and script time per step on a 4 × slower processor';

const HELP = `npm run bench -- map [--issues N] [--site DIR]

  --issues N  issues of 50 items to invent and build (default 500)
  --site DIR  measure this built site instead
`;

const SLOWDOWN = 4;
/** Script time per step, ms: half of a frame at 60 per second. */
const BUDGET_MS = 8;
const STEPS = 60;
const FRAME_MS = 17;

/** Opens the map and waits until it is drawn; query `?region=320000` for one province. */
async function open(page: Page, origin: string, query: string): Promise<void> {
  await page.goto(`${origin}/map/${query}`);
  if (query) await page.waitForSelector('.atlas-inside', { timeout: 60_000 });
  await page.waitForSelector('[data-atlas][data-ready="true"]');
  await page.waitForTimeout(2500);
}

/** Turns the wheel with the control key pressed over the middle of the map: in, and out again. */
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

/** Extends the range of weeks in steps. */
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

/** Milliseconds per step of script, and of all work of the main thread. */
async function measureSteps(origin: string): Promise<string[][]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await session.send('Performance.enable');
    const spent = async (): Promise<number[]> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return ['ScriptDuration', 'TaskDuration'].map(
        (wanted) => (metrics.find(({ name }) => name === wanted)?.value ?? 0) * 1000,
      );
    };
    const rows: string[][] = [];
    for (const [place, query] of [
      ['country', ''],
      ['province', '?region=320000'],
    ] as const)
      for (const act of [zoom, brush]) {
        await open(page, origin, query);
        const before = await spent();
        await act(page);
        const after = await spent();
        rows.push([`${place}: ${act.name}`, ...after.map((ms, n) => figure((ms - before[n]!) / STEPS))]);
      }
    return rows;
  } finally {
    await browser.close();
  }
}

async function measureSite(out: string): Promise<string> {
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const bytes = (name: string) => gzipped(readFileSync(join(out, name)));
  const file = (name: string) => kB(bytes(name));
  const page = total(scales(out)('map/index.html')) + bytes('maps/items.json');
  const server = await serve(out);
  try {
    const head = [`ms a step (${SLOWDOWN} × slower; budget ${BUDGET_MS} of script)`, 'script', 'all'];
    return [
      `compressed: page in all ${kB(page)} (HTML ${file('map/index.html')}, data ${file('maps/items.json')});`,
      `on demand: outlines ${file('maps/nation.json')}, counties of 江苏 ${file('maps/counties/320000.json')}, its items’ counties ${file('maps/spots/320000.json')}\n`,
      table(head, await measureSteps(server.origin)),
    ].join('\n');
  } finally {
    await server.close();
  }
}

/** The command. @returns exit code */
export function run(argv: string[], world: World): Promise<number> {
  const options = { issues: { type: 'string', default: '500' }, site: { type: 'string' } } as const;
  return command(argv, HELP, options, world, async ({ values }) => {
    const result = values.site
      ? await measureSite(resolve(world.cwd, values.site))
      : await inFolder(false, world, async (folder) => {
          const archive = freshArchive(folder, Number(values.issues));
          await measureIngest(archive);
          await measureBuild(archive);
          return `${values.issues} issues; ${await measureSite(archive.out)}`;
        });
    world.stdout.write(`${machine()}\n\n${result}\n`);
    return 0;
  });
}
