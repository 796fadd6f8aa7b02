import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from '../../scripts/lib/site/serve.ts';
import { builtSite } from '../lib/build.ts';
import { holding, results } from '../lib/search.ts';
import { useBrowser } from '../lib/tabs.ts';

const site = await builtSite('based');

const { blank } = useBrowser();

describe('hosts', () => {
  /** Finds a word at an address, and reads all that it needs from below it, compressed once. */
  async function finds(address: string): Promise<void> {
    const page = await blank();
    const asked: string[] = [];
    const twice: string[] = [];
    page.on('response', (response) => {
      asked.push(response.url());
      const isPacked = /\.(?:z|pf_\w+|pagefind)$/.test(new URL(response.url()).pathname);
      if (isPacked && response.headers()['content-encoding']) twice.push(response.url());
    });
    await page.goto(`${address}search/?q=${encodeURIComponent('疫苗')}`);
    expect((await results(page)).total).toBe(holding('疫苗').length);
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
    expect(twice, 'compressed twice').toEqual([]);
    expect(asked.some((url) => url.startsWith(`${address}pagefind/`))).toBe(true);
  }

  /** A folder in which the site built for `/weekly/` is where its base path says. */
  function weekly(): string {
    const root = mkdtempSync(join(tmpdir(), 'weekly-'));
    symlinkSync(site, join(root, 'weekly'));
    return root;
  }

  it('serve it below a base path', async () => {
    const server = await serve(weekly());
    await finds(`${server.origin}/weekly/`);
    await server.close();
  });

  const nginx = spawnSync('nginx', ['-v']).status === 0;
  it.skipIf(!nginx)('such as nginx serve it, as configured in docs/nginx.conf', async () => {
    const root = weekly();
    const site = readFileSync('docs/nginx.conf', 'utf8').replaceAll('/srv/park-weekly', root);
    // Started by root it would read the files as another user, to whom the folder is closed.
    const main = `daemon off; user ${userInfo().username}; error_log ${root}/log; pid ${root}/pid;`;
    writeFileSync(join(root, 'nginx.conf'), `${main} events {} http { access_log off; ${site} }`);
    const host = spawn('nginx', ['-p', root, '-c', join(root, 'nginx.conf')]);
    try {
      const address = 'http://127.0.0.1:8099/weekly/';
      await expect
        .poll(() =>
          fetch(address).then(
            ({ ok }) => ok,
            () => false,
          ),
        )
        .toBe(true);
      await finds(address);
    } finally {
      host.kill();
    }
  });
});
