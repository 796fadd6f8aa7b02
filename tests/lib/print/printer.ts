/** Prints pages to PDF, for the tests of one file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { testBrowser } from '../tabs.ts';
import { printPdf } from './print-issue.ts';

/** @returns a folder that is removed after the tests, and a function that prints a page to the bytes of a PDF */
export function usePrinter(): { dir: string; printed: (html: string) => Promise<Uint8Array> } {
  const dir = mkdtempSync(join(tmpdir(), 'print-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  return {
    dir,
    async printed(html) {
      const file = join(dir, 'page.html');
      writeFileSync(file, html);
      return printPdf(await testBrowser(), file);
    },
  };
}
