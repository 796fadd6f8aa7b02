/** Helpers for tests of the map's page. */
import type { Page } from 'playwright-core';
import type { Item } from '../../src/schema/dataset.ts';
import type { Tabs } from './tabs.ts';

export const WIDE = { width: 1440, height: 1000 };
export const PHONE = { width: 390, height: 844 };

/** Waits until the map shows the last requested state. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('[data-atlas][data-ready="true"]');
}

/** Waits until the map shows the inside of a province. */
export async function inside(page: Page): Promise<void> {
  await page.waitForSelector('.atlas-inside');
  await settled(page);
}

/**
 * Opens the map and waits for it.
 * @returns a function that takes a query with its question mark
 */
export const openMap =
  (open: Tabs['open']): Tabs['open'] =>
  async (query, options = {}) => {
    const page = await open(`/map/${query}`, { viewport: WIDE, reducedMotion: 'reduce', ...options });
    if (options.javaScriptEnabled !== false) await settled(page);
    return page;
  };

/** The visible marks: place (or place and item), and label. */
export function marks(page: Page): Promise<{ code: string; label: string }[]> {
  return page.$$eval('.mark:not([display="none"])', (nodes) =>
    nodes.map((node) => ({
      code: (node as SVGElement).dataset.key ?? '',
      label: node.getAttribute('aria-label') ?? '',
    })),
  );
}

/** Adcodes of the prefectures of an item's places; a municipality counts as one prefecture. */
export function prefectures(item: Item): string[] {
  const codes = item.places
    .filter(({ province, city }) => province !== '全国' && city !== null)
    .map(({ adcode }) => adcode!)
    .map((code) => (/^(?:11|12|31|50|71|81|82)/.test(code) ? `${code.slice(0, 2)}0000` : code))
    .map((code) => (/^\d\d90/.test(code) || code.endsWith('0000') ? code : `${code.slice(0, 4)}00`));
  return [...new Set(codes)];
}

/** How many of the items have each key, sorted by key. */
export function counted(items: readonly Item[], keys: (item: Item) => string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) for (const key of keys(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return sorted(counts);
}

/** Counts in the order of their keys. */
export const sorted = (counts: Iterable<readonly [string, number]>): [string, number][] =>
  [...counts].map(([key, count]): [string, number] => [key, count]).sort(([a], [b]) => (a < b ? -1 : 1));

/** The middle of an element on the screen. */
export async function middle(page: Page, selector: string): Promise<[number, number]> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}
