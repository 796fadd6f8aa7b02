/** A browser that prints pages to PDF, for the tests of one file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../../scripts/lib/site/browser.ts';
import { printPdf } from './print-issue.ts';

/**
 * Starts a browser before the tests of a file and closes it after them.
 * @returns a folder that is removed after the tests, and what prints a page to the bytes of a PDF
 */
export function usePrinter(): { dir: string; printed: (html: string) => Promise<Uint8Array> } {
  const dir = mkdtempSync(join(tmpdir(), 'print-'));
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(dir, { recursive: true });
  });
  return {
    dir,
    printed(html) {
      const file = join(dir, 'page.html');
      writeFileSync(file, html);
      return printPdf(browser!, file);
    },
  };
}
