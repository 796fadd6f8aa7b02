/** `npm start` answers at every address, also under a base path in Chinese, where the sitemap must be valid. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesIn } from '../../scripts/lib/site/files.ts';
import { BASE_PATH, builtSite, FIXTURE } from '../lib/build.ts';
import { linksOf, pageOf, textOf } from '../lib/site.ts';

/** Starts the preview of a built site. @returns the address that it prints, and a function that stops it */
async function preview(out: string, env: Record<string, string>) {
  const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'preview', '--port', '0'], {
    env: { ...process.env, ...env, OUT_DIR: out, NO_COLOR: '1' },
  });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    astro.on('exit', () => reject(new Error(said)));
    for (const stream of [astro.stdout, astro.stderr])
      stream.on('data', (data) => {
        said += data;
        const [found] = /http:\/\/localhost:\d+\/\S*/.exec(said) ?? [];
        if (found) resolve(found);
      });
  });
  return {
    address,
    async close() {
      astro.removeAllListeners('exit');
      astro.kill();
      await once(astro, 'exit');
    },
  };
}

const based = await builtSite('based');

describe.each([
  ['at the root', inject('dist'), FIXTURE, '/'],
  ['under a base path in Chinese', based, { ...FIXTURE, BASE_PATH }, encodeURI(BASE_PATH)],
])('the preview of a site %s', (_, site, env, base) => {
  let server: Awaited<ReturnType<typeof preview>>;
  let origin: string;
  beforeAll(async () => {
    server = await preview(site, env);
    origin = new URL(server.address).origin;
  });
  afterAll(() => server.close());

  it('answers at the home page, as its address is printed', async () => {
    expect(new URL(server.address).pathname).toBe(base);
    const page = await fetch(server.address);
    expect(page.status).toBe(200);
    expect(await page.text()).toBe(pageOf(site, '/'));
  });

  it.each(['data/SHA256SUMS', 'data/items.csv', 'feed.xml', 'projects/2024-w10-01/', 'llms.txt'])(
    'answers with the file at %s',
    async (path) => {
      const answer = await fetch(origin + base + path);
      expect(answer.status).toBe(200);
      const text = await answer.text();
      const file = path.endsWith('/') ? join(path, 'index.html') : path;
      const sum = (some: string) => createHash('sha256').update(some).digest('hex');
      expect(sum(text.replace(/^\uFEFF/, ''))).toBe(sum(textOf(site, file).replace(/^\uFEFF/, '')));
    },
  );

  it('answers with the page for unknown addresses where there is nothing', async () => {
    for (const path of ['data/nothing', 'nothing/', 'projects/2024-w10-99/']) {
      const answer = await fetch(origin + base + path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text(), path).toContain('没有这一页');
    }
  });

  it('answers at all that the home page links to and loads', async () => {
    const html = pageOf(site, '/');
    const loads = [...html.matchAll(/(?:src|href)="(\/[^"#?]*)"/g)].map(([, to]) => to!);
    const all = new Set([...linksOf(html), ...loads]);
    expect(all.size).toBeGreaterThan(20);
    const lost: string[] = [];
    for (const path of all) if ((await fetch(origin + path)).status !== 200) lost.push(path);
    expect(lost).toEqual([]);
  });
});

it('a site under a base path in Chinese has it percent-encoded wherever an address is a whole one', () => {
  const files = filesIn(based).filter((file) => /\.(?:html|xml|txt|json|csv)$/.test(file));
  const raw = files.filter((file) => /https:\/\/parkweekly\.example\/园/.test(textOf(based, file)));
  expect(raw).toEqual([]);
  const listed = [...textOf(based, 'sitemap-0.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, at]) => at!);
  expect(listed.length).toBeGreaterThan(100);
  for (const address of listed) {
    expect(address).toBe(encodeURI(decodeURI(address)));
    expect(address.startsWith('https://parkweekly.example/%E5%9B%AD%E5%8C%BA/')).toBe(true);
  }
});
