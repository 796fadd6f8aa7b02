/** What the accessibility checker axe objects to. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/**
 * Rules that a page as it stands breaks, with its address and the first element that does.
 * @param page of a context made with `bypassCSP`: the site's own policy would not let the checker in
 * @param runOnly the rules to look at; by default all
 */
export async function objections(page: Page, runOnly?: readonly string[]): Promise<string[]> {
  // What is still fetched is shown pale.
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${AXE};0`);
  return page.evaluate(
    async (options) => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(options);
      return violations.map(({ id, nodes }) => `${location.pathname} ${id} ${nodes[0]?.html}`);
    },
    { resultTypes: ['violations'], ...(runOnly && { runOnly }) },
  );
}

/** The same of a page in the light theme and in the dark one, which changes nothing but colours. */
export async function objectionsInThemes(page: Page): Promise<string[]> {
  const light = await objections(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await objections(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark];
}
