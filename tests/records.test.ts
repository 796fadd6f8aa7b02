/** What a reader finds on the page of an item, policy, region, industry, park and company. */
import { describe, expect, inject, it } from 'vitest';
import { dataOf, linksOf, mainOf, pageOf, wordsOf } from './lib/site.ts';
import { useBrowser } from './lib/tabs.ts';

const dist = inject('dist');
const origin = inject('origin');
const { items } = dataOf(dist);
const main = (address: string) => mainOf(dist, address);
const { open } = useBrowser();

describe('an item’s page', () => {
  it('leads from a doubt to the item that it names', () => {
    const doubts = (address: string) => /class="doubts"[\s\S]*?<\/section>/.exec(main(address))![0];
    expect(linksOf(doubts('/news/2023-w20-10/'))).toContain('/projects/2023-w20-06/');
    expect(wordsOf(doubts('/news/2023-w20-10/'))).toContain('与第6条');
  });

  it('does not show a doubt that was settled', () => {
    expect(main('/projects/2023-w46-03/')).not.toContain('class="doubts"');
  });

  it('shows the links, emphasis and notes that an editor wrote', () => {
    expect(main('/projects/2024-w10-09/')).toContain('<strong>医疗影像设备研发总部</strong>');
    expect(main('/projects/2024-w10-09/')).toContain('<a href="https://example.org/"');
    expect(wordsOf(main('/projects/2023-w46-04/'))).toContain('标题说的是沈阳，正文说的是贵阳');
    expect(wordsOf(main('/issues/2023-w20/'))).toContain('说的可能是同一只基金');
  });

  it('says who made a policy, whose it is and until when, where the text does', () => {
    const shown = wordsOf(main('/policies/2023-w20-11/'));
    expect(shown).toContain('发文机关北京市科委、中关村管委会等11部门');
    expect(shown).toContain('层级省级');
    expect(shown).not.toContain('期限');
    expect(wordsOf(main('/policies/2023-w46-15/'))).toContain('期限到2030年');
    expect(wordsOf(main('/policies/'))).toContain('省级·到2030年');
  });

  it('shows title, facts and the first words of the text on a phone before one scrolls', async () => {
    const page = await open('/', { viewport: { width: 390, height: 844 } });
    const longest = items.toSorted((a, b) => b.title.length - a.title.length)[0]!;
    for (const path of [longest.url, '/projects/2024-w10-01/', '/policies/2024-w10-13/']) {
      await page.goto(origin + path);
      const top = async (selector: string) => (await page.locator(selector).first().boundingBox())!.y;
      expect(await top('main .head .meta'), path).toBeLessThan(500);
      expect(await top('main .text p'), path).toBeLessThan(700);
    }
  });
});

describe('a project that two issues report', () => {
  it('is counted once, and each report leads to the other', () => {
    expect(linksOf(main('/projects/2024-w10-01/'))).toContain('/projects/2023-w20-01/');
    expect(linksOf(main('/projects/2023-w20-01/'))).toContain('/projects/2024-w10-01/');
    expect(main('/companies/hengyue/')).toContain('<data value="5000000000">');
  });
});

describe('an address that no longer has a page of its own', () => {
  it.each([
    ['/parks/zhejiang-kaifaqu/', '浙江省开发区'],
    ['/companies/tianshujingmijixie/', '天枢精密机械有限公司'],
  ])('says what was there and leads to a search for it: %s', (address, name) => {
    expect(wordsOf(main(address))).toContain(name);
    expect(main(address)).toContain(`/search/?q=${encodeURIComponent(name)}`);
  });

  it('sends its readers on, where it was moved', () => {
    expect(pageOf(dist, '/projects/2023-w46-12/')).toContain('content="0; url=/news/2023-w46-12/"');
  });
});

it('a region’s page marks the region among its neighbours', () => {
  const rows = [...main('/regions/jiangsu/').matchAll(/<tr( aria-current="true")?>([\s\S]*?)<\/tr>/g)];
  expect(rows.filter(([, marked]) => marked).map(([, , row]) => wordsOf(row!))).toEqual([
    expect.stringMatching(/^1江苏\d+/),
  ]);
});
