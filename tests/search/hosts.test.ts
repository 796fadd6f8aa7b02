import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '../../scripts/lib/site/serve.ts';
import { BASE_PATH, basedRoot } from '../lib/build.ts';
import { holding, results } from '../lib/search.ts';
import { useBrowser } from '../lib/tabs.ts';

const { blank } = useBrowser();

describe('hosts', () => {
  /** Searches at an address, and checks that all requests are below it. */
  async function finds(address: string): Promise<void> {
    const page = await blank();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${address}search/?q=${encodeURIComponent('疫苗')}`);
    expect((await results(page)).total).toBe(holding('疫苗').length);
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
    expect(asked.some((url) => url.startsWith(`${address}pagefind/`))).toBe(true);
  }

  it('serve it below a base path', async () => {
    const { origin, close } = await serve(await basedRoot());
    onTestFinished(close);
    await finds(origin + encodeURI(BASE_PATH));
  });

  const nginx = spawnSync('nginx', ['-v']).status === 0;
  it.skipIf(!nginx)('such as nginx serve it, as configured in docs/nginx.conf', async () => {
    const root = await basedRoot();
    const { origin, close } = await serve(root);
    // Free the port for nginx.
    await close();
    const site = readFileSync('docs/nginx.conf', 'utf8')
      .replaceAll('/srv/park-weekly', root)
      .replaceAll('/weekly/', BASE_PATH)
      .replace('127.0.0.1:8099', new URL(origin).host);
    // Started by root, nginx would switch to a user that cannot read this folder.
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const main = `daemon off; ${user} error_log ${root}/log; pid ${root}/pid;`;
    writeFileSync(join(root, 'nginx.conf'), `${main} events {} http { access_log off; ${site} }`);
    const host = spawn('nginx', ['-p', root, '-c', join(root, 'nginx.conf')]);
    onTestFinished(() => void host.kill());
    const address = origin + encodeURI(BASE_PATH);
    await expect.poll(async () => (await fetch(address)).ok).toBe(true);
    await finds(address);
  });
});
