/** A site that tests can publish to, and what the service worker keeps of it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';
import { serve } from '../../scripts/lib/site/serve.ts';
import { useBrowser } from './tabs.ts';

/** Serves a copy of the test archive's site, with the worker. */
export async function offlineSite() {
  // A copy, because the tests publish to it.
  const site = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync(inject('dist'), site, { recursive: true });
  const { origin, close } = await serve(site);
  afterAll(async () => {
    await close();
    rmSync(site, { recursive: true });
  });

  const allowed = () => blank({ serviceWorkers: 'allow' });
  const goto = (page: Page, address: string) => page.goto(origin + address);
  const keptPaths = (page: Page): Promise<string[]> =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((one) => one.endsWith('kept'));
      const keys = name ? await (await caches.open(name)).keys() : [];
      return keys.map(({ url }) => new URL(url).pathname);
    });
  const isKept = (page: Page, path: string) => expect.poll(() => keptPaths(page)).toContain(path);
  const offline = (page: Page, is = true) => page.context().setOffline(is);

  /** Writes into a file of the site, as a publication does. */
  function rewrite(file: string, from: string | RegExp, to: string): void {
    const text = readFileSync(join(site, file), 'utf8');
    expect(text.match(from)).not.toBe(null);
    writeFileSync(join(site, file), text.replaceAll(from, to));
  }
  const versions = (page: Page) =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('shell')));
  const worker = () => readFileSync(join(site, 'sw.js'), 'utf8');
  /** The next publication, with another worker. */
  const publish = () => {
    const [version] = /\b[0-9a-f]{12}\b/.exec(worker())!;
    rewrite('sw.js', version, [...version].reverse().join(''));
  };
  const update = (page: Page) =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().then(() => {}));
  const { blank } = useBrowser();
  return { site, allowed, goto, keptPaths, isKept, offline, rewrite, versions, worker, publish, update };
}
