/** What the accessibility checker axe objects to. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  run(options: { runOnly?: string[] }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

const run = (page: Page, runOnly?: string[]): Promise<string[]> =>
  page.evaluate(async (only) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(only ? { runOnly: only } : {});
    return violations.map(({ id, nodes }) => `${location.pathname} ${id} ${nodes[0]?.html}`);
  }, runOnly);

/**
 * Rules that a page breaks, each with its address and the first element that does. What depends on colours is looked
 * at in both themes.
 * @param page of a context made with `bypassCSP`: the site's own policy would not let the checker in
 */
export async function objections(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const light = await run(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await run(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((objection) => `dark: ${objection}`)];
}
