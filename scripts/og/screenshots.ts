/** Takes the screenshots in the README (`npm run screenshots`, after `npm run build`). */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { examplePages } from '../audit/examples.ts';
import '../lib/console.ts';
import { launchBrowser } from '../lib/site/browser.ts';
import { serve } from '../lib/site/serve.ts';
import { smallPng } from './palette.ts';

const dist = resolve(process.env.OUT_DIR || 'dist');
const site = await serve(dist);
const browser = await launchBrowser();
const [home = '/', issue = '/'] = examplePages(dist);
try {
  for (const [name, path, colorScheme] of [
    ['home', home, 'light'],
    ['issue', issue, 'dark'],
  ] as const) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme });
    await page.goto(site.origin + path);
    const data = await smallPng(await page.screenshot(), 32, { size: 960 });
    writeFileSync(join(import.meta.dirname, `../../docs/${name}.png`), data);
    console.log(`docs/${name}.png: ${(data.length / 1000).toFixed(1)} kB`);
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
}
