import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentPolicy, headerPolicy, PERMISSIONS_POLICY, REFERRER_POLICY } from '../views/security.ts';
import { headerRules, headersFile } from './headers.ts';

const rules = headerRules(['about', 'assets', 'data', 'embed', 'pagefind', 'search'], '/weekly/', [
  'assets',
  'pagefind/2023-0a1b2c3d4e',
]);
/** Values of one header for a path, of every rule that matches. */
const sent = (path: string, header: string) =>
  rules
    .filter((rule) =>
      rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path,
    )
    .flatMap(({ headers }) => headers.filter(([name]) => name === header).map(([, value]) => value));

describe('headerRules', () => {
  it('gives each path under the base exactly one content policy', () => {
    for (const path of [
      '',
      'about/',
      'search/',
      'pagefind/2023-0a1b2c3d4e/pagefind-entry.json',
      'embed/map/',
      'data/items.csv',
      '404.html',
      'sw.js',
    ])
      expect(sent(`/weekly/${path}`, 'Content-Security-Policy'), path).toHaveLength(1);
    expect(sent('/other/', 'Content-Security-Policy')).toEqual([]);
  });

  it('lets other sites frame only the pages for it', () => {
    expect(sent('/weekly/embed/map/', 'Content-Security-Policy')[0]).toContain('frame-ancestors *');
    expect(sent('/weekly/about/', 'Content-Security-Policy')[0]).toContain("frame-ancestors 'none'");
  });

  it('lets browsers cache only files with a hash in their path', () => {
    const kept = rules.filter(({ headers }) =>
      headers.some(([name, value]) => name === 'Cache-Control' && value !== 'no-cache'),
    );
    expect(kept.map(({ path }) => path)).toEqual(['/weekly/assets/*', '/weekly/pagefind/2023-0a1b2c3d4e/*']);
  });

  it('lets no browser keep an old service worker', () => {
    expect(sent('/weekly/sw.js', 'Cache-Control')).toEqual(['no-cache']);
  });

  it('writes a path, then its headers, indented', () => {
    expect(headersFile([{ path: '/a/*', headers: [['X-B', 'c']] }])).toBe('/a/*\n  X-B: c\n');
  });
});

it('the configuration for nginx sends the same headers', () => {
  const nginx = readFileSync('docs/nginx.conf', 'utf8');
  const [, policy = ''] = /Content-Security-Policy "([^"]+)"/.exec(nginx) ?? [];
  const filled = (frames: string) => policy.replace('$weekly_frames', frames).split(';').sort();
  expect(filled("'none'")).toEqual(headerPolicy().split(';').sort());
  expect(filled('*')).toEqual(headerPolicy({ framed: true }).split(';').sort());
  expect(nginx).toContain(`Permissions-Policy "${PERMISSIONS_POLICY}"`);
  expect(nginx).toContain(`Referrer-Policy ${REFERRER_POLICY} always`);
});

it('the content policy allows nothing inline, no eval, and nothing from other sites', () => {
  // Pagefind is WebAssembly.
  const policy = contentPolicy().replace(" 'wasm-unsafe-eval'", '');
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  expect(policy).toContain("script-src 'self';");
  expect(contentPolicy()).toMatch(/^default-src 'none';/);
});
