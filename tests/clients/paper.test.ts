/** On paper: an item on one page, and lists without the boxes and buttons of a screen. */
import { expect, inject, it } from 'vitest';
import { addressesOf } from '../lib/site.ts';
import { useBrowser } from '../lib/tabs.ts';

const origin = inject('origin');
const { inTwo, open } = useBrowser();

/** Number of pages of a PDF: the count at the root of its page tree. */
const pagesIn = (pdf: string) =>
  Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, many]) => Number(many)));

it('an item is one page, or two with other reports of its project', async () => {
  const items = addressesOf(inject('dist')).filter((address) =>
    /^\/(?:projects|news|policies)\/2\d{3}-w/.test(address),
  );
  expect(items.length).toBeGreaterThan(10);
  const long = await inTwo(items.slice(0, 16), {}, async (page, part) => {
    const found: string[] = [];
    for (const address of part) {
      await page.goto(origin + address);
      const pages = pagesIn((await page.pdf({ format: 'A4' })).toString('latin1'));
      const most = (await page.locator('#timeline').count()) > 0 ? 2 : 1;
      if (pages > most) found.push(`${address} has ${pages}`);
    }
    return found;
  });
  expect(long).toEqual([]);
});

it.each(['/regions/jiangsu/', '/industries/new-energy/', '/search/?q=电池', '/projects/', '/404.html'])(
  'no field and no button of %s is printed',
  async (address) => {
    const page = await open(address);
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'main :is(input, button, select), main :is(.views, .onpage)',
        ),
      ]
        .filter((element) => element.checkVisibility())
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(seen).toEqual([]);
  },
);
