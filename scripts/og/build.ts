/**
 * Draws the pictures of shared links and the site's icons into public/ (`npm run og`). Run it again after an industry
 * or section is renamed. It needs Noto Serif CJK or Songti; the result is committed.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTIONS, INDUSTRIES } from '../../src/schema/dataset.ts';
import { COLLECTION_LABELS, COLLECTION_SECTIONS, EDITION, INDUSTRY_LABELS } from '../../src/schema/labels.ts';
import { IMAGES } from '../../src/views/images.ts';
import '../lib/console.ts';
import { launchBrowser } from '../lib/site/browser.ts';
import { type Card, cardHtml, HEIGHT, WIDTH } from './card.ts';
import { smallPng } from './palette.ts';

const MOST_BYTES = 30_000;
const target = join(import.meta.dirname, '../../public');

const labels = Object.values(COLLECTION_LABELS);
const cards: Record<string, Card> = {
  site: {
    kind: `中国${EDITION.subject}每周动态`,
    heading: EDITION.name,
    line: EDITION.motto,
  },
  ...Object.fromEntries(
    COLLECTIONS.map((name) => [
      name,
      {
        kind: '栏目',
        heading: COLLECTION_LABELS[name],
        line: `《${EDITION.name}》“${COLLECTION_SECTIONS[name]}”逐条存档`,
      },
    ]),
  ),
  ...Object.fromEntries(
    INDUSTRIES.map((name) => [
      name,
      {
        kind: '行业',
        heading: INDUSTRY_LABELS[name],
        line: `全国${EDITION.subject}的${labels.slice(0, -1).join('、')}与${labels.at(-1)}，每周一期，逐条存档`,
      },
    ]),
  ),
};

const COLOURS = 32;

function write(name: string, data: Buffer): void {
  if (data.length > MOST_BYTES) throw new Error(`${name}: ${data.length} bytes, more than ${MOST_BYTES}`);
  writeFileSync(join(target, name), data);
  console.log(`${name}: ${(data.length / 1000).toFixed(1)} kB`);
}

mkdirSync(join(target, 'og'), { recursive: true });
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  for (const name of IMAGES) {
    await page.setContent(cardHtml(cards[name]!));
    write(`og/${name}.png`, await smallPng(await page.screenshot(), COLOURS));
  }
} finally {
  await browser.close();
}

// Phones crop icons to their own shape, so these fill the square.
const icon = readFileSync(join(target, 'favicon.svg'), 'utf8').replace('rx="6" ', '');
for (const size of [180, 192, 512]) {
  const density = (72 * size) / 32;
  write(`icon-${size}.png`, await smallPng(Buffer.from(icon), COLOURS, { size, density }));
}
