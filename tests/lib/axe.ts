/** Problems that the accessibility checker axe finds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/**
 * Rules that a page breaks in its current state, with its address and the first element that breaks them.
 * @param page page of a context made with `bypassCSP`, as the site's content policy would block the checker
 * @param runOnly the rules to check; by default all
 */
export async function objections(page: Page, runOnly?: readonly string[]): Promise<string[]> {
  // Content that is still being fetched is shown pale.
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

/** The same in the light theme and in the dark one, which changes only colours. */
export async function objectionsInThemes(page: Page): Promise<string[]> {
  const light = await objections(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await objections(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark];
}
