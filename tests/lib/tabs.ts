/** Pages in a browser, for a test file. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { launchBrowser } from '../../scripts/lib/site/browser.ts';

/** Opens pages of a site; each is closed when its test ends. */
export interface Tabs {
  /** Opens an address in a new context. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** An empty page in a new context. */
  blank(options?: BrowserContextOptions): Promise<Page>;
  /** Divides a list between two tabs that work in parallel, on two cores; returns what they found. */
  inTwo(
    list: readonly string[],
    options: BrowserContextOptions,
    work: (page: Page, part: string[]) => Promise<string[]>,
  ): Promise<string[]>;
}

let browser: Promise<Browser> | undefined;

/** The browser that all files of a worker share; it ends with the worker. */
export const testBrowser = (): Promise<Browser> => (browser ??= launchBrowser());

/** Tabs of a browser. They open the test archive's site. */
export function useBrowser(): Tabs {
  async function blank(options: BrowserContextOptions = {}): Promise<Page> {
    // Most tests do not need the service worker.
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
 * Records errors, and violations of the content policy, on the pages that a tab opens.
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
