/** Pages in a browser, for a test file. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { launchBrowser } from '../../scripts/lib/site/browser.ts';

/** Opens pages of a site; each is closed when its test ends. */
export interface Tabs {
  /** Opens an address in a context of its own. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** An empty page in a context of its own. */
  blank(options?: BrowserContextOptions): Promise<Page>;
  /** Divides a list between two tabs that work at a time, as two cores are; returns what they found. */
  inTwo(
    list: readonly string[],
    options: BrowserContextOptions,
    work: (page: Page, part: string[]) => Promise<string[]>,
  ): Promise<string[]>;
}

let browser: Promise<Browser> | undefined;

/** The browser of all files of a worker; it ends with it. */
export const testBrowser = (): Promise<Browser> => (browser ??= launchBrowser());

/** Tabs of a browser. They open the test archive's site. */
export function useBrowser(): Tabs {
  async function blank(options: BrowserContextOptions = {}): Promise<Page> {
    // What a worker does in the background is none of most tests' business.
    const context = await (await testBrowser()).newContext({ serviceWorkers: 'block', ...options });
    onTestFinished(() => context.close());
    return context.newPage();
  }
  return {
    blank,
    async open(address, options) {
      const page = await blank(options);
      await page.goto(inject('origin') + address);
      return page;
    },
    async inTwo(list, options, work) {
      const parts = [0, 1].map((tab) => list.filter((_, at) => at % 2 === tab));
      return (await Promise.all(parts.map(async (part) => work(await blank(options), part)))).flat();
    },
  };
}

/**
 * Notes what goes wrong on the pages that a tab opens: errors, and violations of the content policy.
 * @returns the list, which grows; complete once the tab's context is closed
 */
export async function watch(page: Page): Promise<string[]> {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${page.url()} logs ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`${page.url()} throws ${error.message}`));
  await page.exposeFunction('violated', (what: string) => troubles.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violated } = window as unknown as { violated(what: string): void };
      violated(`${location.pathname} ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return troubles;
}
