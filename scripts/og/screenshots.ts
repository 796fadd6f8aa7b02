/** Takes the screenshots in the README (`npm run screenshots`, after `npm run build`). */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { examplePages } from '../audit/examples.ts';
import '../lib/console.ts';
import { foldersOf } from '../lib/folders.ts';
import { launchBrowser } from '../lib/site/browser.ts';
import { startDesk } from '../lib/site/desk.ts';
import { serve } from '../lib/site/serve.ts';
import { smallPng } from './palette.ts';

const dist = resolve(process.env.OUT_DIR || 'dist');
const site = await serve(dist);
const desk = await startDesk(foldersOf(process.env, process.cwd()), 0);
const browser = await launchBrowser();
const [home = '/', issue = '/'] = examplePages(dist);
try {
  for (const [name, address, colorScheme] of [
    ['home', site.origin + home, 'light'],
    ['issue', site.origin + issue, 'dark'],
    ['desk', desk.address, 'light'],
  ] as const) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme });
    await page.goto(address);
    // The desk shows the real page of its first item in a frame.
    if (name === 'desk') await page.frameLocator('iframe').locator('h1').waitFor();
    const data = await smallPng(await page.screenshot(), 32, { size: 960 });
    writeFileSync(join(import.meta.dirname, `../../docs/${name}.png`), data);
    console.log(`docs/${name}.png: ${(data.length / 1000).toFixed(1)} kB`);
    await page.close();
  }
} finally {
  await browser.close();
  await desk.stop();
  await site.close();
}
