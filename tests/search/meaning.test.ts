import { describe, expect, inject, it } from 'vitest';
import { objectionsInThemes } from '../lib/axe.ts';
import {
  changed,
  holding,
  inProvince,
  items,
  query,
  results,
  textQuery,
  urls,
  useSearch,
} from '../lib/search.ts';

const origin = inject('origin');
const { open, ask, blank } = useSearch();

describe('a place that is typed', () => {
  it('is the place, and what bears its name comes first', async () => {
    const { page, total, links } = await ask(query('江苏', '&size=200'));
    expect(links.sort()).toEqual(urls(inProvince('江苏省')));
    expect(total).toBe(links.length);
    const bearing = holding('江苏').map(({ url }) => url);
    expect(bearing).toHaveLength(1);
    expect(await page.getAttribute('[data-search-results] h3 a', 'href')).toBe(bearing[0]);
    // A matching source is not shown: the place is what was searched.
    expect(await page.textContent('[data-search-results]')).not.toContain('来源：');
  });

  it('means what it says beside a sum, and the words of both are chips', async () => {
    const { page, links } = await ask(query('江苏 50亿以上'));
    const large = inProvince('江苏省').filter(({ investment }) => (investment?.cny ?? 0) >= 50e8);
    expect(large.length).toBeGreaterThan(2);
    expect(links.sort()).toEqual(urls(large));
    const chips = page.locator('.chip');
    expect(await chips.allTextContents()).toEqual(['地区：江苏×', '金额：50亿元以上×']);
    await chips.nth(1).click();
    expect(await changed(page, large.length)).toBe(inProvince('江苏省').length);
    expect(await page.inputValue('#search input')).toBe('江苏');
  });

  it('is only text again at one tap, and a place again at another', async () => {
    const { page } = await ask(query('江苏 50亿以上'));
    await page.getByText('改为只搜文字').click();
    await page.waitForURL('**text=1**');
    const asText = holding('江苏').filter(({ investment }) => (investment?.cny ?? 0) >= 50e8);
    expect((await results(page)).total).toBe(asText.length);
    expect(await page.locator('.chip').allTextContents()).toEqual(['金额：50亿元以上×', '只搜文字×']);
    await page.goto(origin + textQuery('江苏'));
    const { total } = await results(page);
    expect(total).toBe(holding('江苏').length);
    await page.click('.chip');
    expect(await changed(page, total)).toBe(inProvince('江苏省').length);
  });
});

describe('facets', () => {
  it('take several values, and one in an address as ever', async () => {
    const { page, total } = await ask('/search/?region=jiangsu&size=200');
    expect(total).toBe(inProvince('江苏省').length);
    await page.locator('[data-facet=region] summary').click();
    await page.locator('[data-facet=region] a', { hasText: '广东' }).click();
    const both = inProvince('江苏省', '广东省');
    expect(await changed(page, total)).toBe(both.length);
    expect(new URL(page.url()).searchParams.getAll('region')).toEqual(['jiangsu', 'guangdong']);
    await page.goto(`${page.url()}&size=200`);
    expect((await results(page)).links.sort()).toEqual(urls(both));
  });

  it('of policies are their level and issuer', async () => {
    const { page, total } = await ask('/search/?collection=policies');
    await page.locator('[data-facet=level] a', { hasText: '省级' }).click();
    const ofProvinces = items.filter(({ policy }) => policy?.level === 'province');
    expect(await changed(page, total)).toBe(ofProvinces.length);
    await page.locator('[data-facet=issuer] a', { hasText: '北京市科委' }).click();
    expect(await changed(page, ofProvinces.length)).toBe(1);
    expect(await page.locator('.chip').allTextContents()).toContain('发文机关：北京市科委×');
  });

  it('stand beside the results alone, without the directory of the site', async () => {
    const { page } = await ask(query('江苏'));
    expect(await page.getByRole('navigation', { name: /目录/ }).count()).toBe(0);
    expect(await page.locator('[data-facet=sum] span').allTextContents()).toContain('50亿元以上');
    const left = async (selector: string) => (await page.locator(selector).boundingBox())!.x;
    expect(await left('#facets')).toBeLessThan(await left('#results'));
  });

  it('are a sheet on a phone, which says what it leaves and keeps the keyboard', async () => {
    const { page, total } = await ask(query('江苏'), { viewport: { width: 390, height: 844 } });
    const first = page.locator('#results > li').first();
    expect((await first.boundingBox())!.y).toBeLessThan(844);
    await page.click('#refine');
    const sheet = page.getByRole('dialog', { name: '筛选' });
    const option = sheet.locator('[data-facet=industry] a').first();
    const promised = Number(await option.locator('b').textContent());
    await option.focus();
    await page.keyboard.press('Enter');
    expect(await changed(page, total)).toBe(promised);
    expect(await page.isVisible('dialog :focus')).toBe(true);
    expect(await page.textContent('#see')).toBe(`看 ${promised} 条`);
    await page.click('#see');
    expect(await sheet.isVisible()).toBe(false);
    expect(await page.textContent('#refine')).toBe('筛选 · 2');
    await page.setViewportSize({ width: 800, height: 800 });
    expect((await first.boundingBox())!.width).toBeGreaterThan(700);
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.locator('#facets [data-facet=industry]').waitFor();
  });
});

describe('a result', () => {
  it('names the park where there is one', async () => {
    const { page } = await ask(textQuery('恒岳动力电池'));
    expect(await page.locator('#results .meta').first().textContent()).toContain('无锡经开区');
  });
});

describe('on paper', () => {
  it('stand what was asked and what was found, and nothing to press', async () => {
    const { page } = await ask(query('江苏 50亿以上'));
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['#status', '#status .sr', '#results h3'])
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
    for (const gone of ['#search', '#sorts', '#shapes', '#facets', '#refine', '#conditions', '.take'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    expect(await page.textContent('#status')).toContain('地区：江苏；金额：50亿元以上');
    const said = await page.locator('#status .sr').boundingBox();
    expect(said!.height).toBeGreaterThan(10);
  });
});

describe('what is not found', () => {
  it('may be a slip: near names are offered, and lead to what was meant', async () => {
    const { page } = await ask(query('恒越新能源科技'));
    expect(await page.textContent('#status')).toContain('没有找到“恒越新能源科技”。');
    await page.getByRole('link', { name: '恒岳', exact: true }).click();
    await expect.poll(() => page.textContent('#status')).toBe(`${holding('恒岳').length} 条结果`);
    expect(await page.inputValue('#search input')).toBe('恒岳');
    await page.waitForSelector('#status:focus');
  });
});

describe('the empty dialog', () => {
  it('shows how to ask, and what this reader asked last, until that is cleared', async () => {
    const page = await open('/about/');
    const idle = page.locator('dialog .idle');
    await page.keyboard.press('/');
    await idle.getByText('可以这样搜').waitFor();
    expect(await idle.getByText('最近的搜索').count()).toBe(0);
    await page.goto(origin + query('疫苗'));
    await results(page);
    await page.goto(`${origin}/about/`);
    await page.keyboard.press('/');
    await idle.getByRole('link', { name: '疫苗' }).click();
    await page.waitForURL('**/search/**');
    expect((await results(page)).total).toBe(holding('疫苗').length);
    await page.goto(`${origin}/about/`);
    await page.keyboard.press('/');
    await idle.getByRole('button', { name: '清除' }).click();
    expect(await idle.getByRole('link', { name: '疫苗' }).count()).toBe(0);
    await page.keyboard.type('江苏');
    await page.waitForSelector('dialog ol a');
    expect(await idle.isVisible()).toBe(false);
    expect(await page.textContent('dialog [role=status]')).toBe(
      `地区：江苏 · ${inProvince('江苏省').length} 条结果`,
    );
  });
});

it('axe objects to nothing, whatever is open', async () => {
  const page = await blank({ bypassCSP: true, viewport: { width: 390, height: 844 } });
  const found: string[] = [];
  for (const address of [query('江苏 50亿以上'), query('恒越新能源科技'), textQuery('江苏')]) {
    await page.goto(origin + address);
    await results(page);
    found.push(...(await objectionsInThemes(page)));
  }
  await page.click('#refine');
  found.push(...(await objectionsInThemes(page)));
  await page.setViewportSize({ width: 1440, height: 900 });
  found.push(...(await objectionsInThemes(page)));
  await page.goto(`${origin}/about/`);
  await page.keyboard.press('/');
  await page.locator('dialog .idle a').first().waitFor();
  found.push(...(await objectionsInThemes(page)));
  expect(found).toEqual([]);
});
