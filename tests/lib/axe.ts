/** What the accessibility checker axe objects to. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/**
 * Rules that a page as it stands breaks, with the first element that does.
 * @param page of a context made with `bypassCSP`: the site's own policy would not let the checker in
 */
export async function objections(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
  });
}
