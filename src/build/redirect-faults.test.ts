import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { redirectFaults } from './redirect-faults.ts';

let site: string;
const page = (address: string, html: string) => {
  mkdirSync(join(site, address), { recursive: true });
  writeFileSync(join(site, address, 'index.html'), html);
};
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'redirects-'));
  page('/news/1/', '<h1>');
  page('/old/', '<meta http-equiv="refresh" content="0; url=/news/1/">');
});
afterEach(() => rmSync(site, { recursive: true }));

it('accepts a redirect to a page', () => {
  expect(redirectFaults(site, [{ from: '/old/', to: '/news/1/' }])).toEqual([]);
});

it('names a redirect to a missing page, and what to do', () => {
  const [fault, ...rest] = redirectFaults(site, [{ from: '/old/', to: '/news/2/' }]);
  expect(rest).toEqual([]);
  expect(fault).toMatch(
    /redirects\.yaml: \/old\/ leads to \/news\/2\/, which does not exist: enter an address/,
  );
});

it('names a redirected address that has a page of its own', () => {
  const [fault] = redirectFaults(site, [{ from: '/news/1/', to: '/old/' }]);
  expect(fault).toMatch(/\/news\/1\/ still has a page of its own: delete its file/);
});
