/**
 * Draws the pictures of shared links and the site's icons into public/ (`npm run og`). The result is committed, so
 * nobody else needs a Chinese font. Run it again when industries are renamed; it needs Noto Serif CJK or Songti.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { COLLECTION_LABELS, COLLECTION_SECTIONS } from '../../src/catalog/labels.ts';
import { IMAGES } from '../../src/publish/images.ts';
import { COLLECTIONS, INDUSTRIES } from '../../src/schema/dataset.ts';
import { INDUSTRY_LABELS } from '../../src/taxonomy/labels.ts';
import { launchBrowser } from '../../tests/lib/browser.ts';
import { type Card, cardHtml, HEIGHT, WIDTH } from './card.ts';

/** Sharp comes from this folder's own package, which nobody else installs: its types are not there to check. */
interface Picture {
  resize(size: number): Picture;
  png(options: object): Picture;
  toBuffer(): Promise<Buffer>;
}
const sharp = createRequire(import.meta.url)('sharp') as (data: Buffer, options?: object) => Picture;

const MOST_BYTES = 30_000;
const target = join(import.meta.dirname, '../../public');

const cards: Record<string, Card> = {
  site: {
    kind: '中国产业园区每周动态',
    heading: '园区周报',
    line: '招商项目、综合资讯与政策法规，逐条存档',
  },
  ...Object.fromEntries(
    COLLECTIONS.map((name) => [
      name,
      {
        kind: '栏目',
        heading: COLLECTION_LABELS[name],
        line: `《园区周报》“${COLLECTION_SECTIONS[name]}”逐条存档`,
      },
    ]),
  ),
  ...Object.fromEntries(
    INDUSTRIES.map((name) => [
      name,
      {
        kind: '行业',
        heading: INDUSTRY_LABELS[name],
        line: '全国产业园区的项目、资讯与政策，每周一期，逐条存档',
      },
    ]),
  ),
};

/** Few colours are enough for type on paper, and make a fifth of the bytes. */
async function write(name: string, picture: Picture): Promise<void> {
  const data = await picture.png({ palette: true, colours: 32, effort: 10, compressionLevel: 9 }).toBuffer();
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
    await write(`og/${name}.png`, sharp(await page.screenshot()));
  }
} finally {
  await browser.close();
}

// Phones cut icons to their own shape: these fill the square.
const icon = readFileSync(join(target, 'favicon.svg'), 'utf8').replace('rx="6" ', '');
for (const size of [180, 192, 512]) {
  await write(`icon-${size}.png`, sharp(Buffer.from(icon), { density: (72 * size) / 32 }).resize(size));
}
