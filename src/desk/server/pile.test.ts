import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../content/digest.ts';
import { readRegister } from '../../content/register-file.ts';
import { enterNames, newPages } from './names.ts';
import { pileOf } from './pile.ts';
import { Changes } from './save.ts';

let dir: string;
let folders: { seeds: string; content: string };
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pile-'));
  cpSync('tests/archive', dir, { recursive: true });
  folders = { seeds: join(dir, 'seeds'), content: join(dir, 'content') };
});
afterEach(() => rmSync(dir, { recursive: true }));
const fileOf = (id: string) => join(folders.content, `projects/${id}.mdx`);
const save = (id: string, set: object) =>
  new Changes(folders).save({ id, hash: sha256(readFileSync(fileOf(id))), set });

it('shows the newest issue, and any other on demand', () => {
  const { issue, issues } = pileOf(folders, '');
  expect(issue).toBe('2024-w10');
  expect(issues.map(({ id }) => id)).toEqual(['2024-w10', '2023-w46', '2023-w20']);
  expect(pileOf(folders, '2023-w20').entries.every(({ id }) => id.startsWith('2023-w20'))).toBe(true);
});

it('has the doubtful items on top, a doubtful place before a slip of the pen, and no withdrawn item', () => {
  const { entries } = pileOf(folders, '2024-w10');
  const firstSure = entries.findIndex(({ doubts }) => doubts === 0);
  expect(firstSure).toBeGreaterThan(0);
  expect(entries.slice(firstSure).every(({ doubts }) => doubts === 0)).toBe(true);
  expect(entries.map(({ id }) => id)).not.toContain('2024-w10-05');
  const placeless = pileOf(folders, '2023-w46').entries;
  const at = (id: string) => placeless.findIndex((entry) => entry.id === id);
  expect(at('2023-w46-08')).toBeLessThan(at('2023-w46-13'));
});

it('names a file that cannot be read, with its line', () => {
  writeFileSync(
    fileOf('2024-w10-01'),
    readFileSync(fileOf('2024-w10-01'), 'utf8').replace(/^stage: .*$/m, 'stage: x'),
  );
  const { broken, entries } = pileOf(folders, '2024-w10');
  expect(broken).toEqual([expect.stringMatching(/2024-w10-01\.mdx:\d+: stage/)]);
  expect(entries.length).toBeGreaterThan(5);
});

it('names an issue that cannot be read, and shows the others', () => {
  const path = join(folders.content, 'issues/2023-w20.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^from: .*$/m, 'from: ['));
  const { broken, issues } = pileOf(folders, '');
  expect(broken).toEqual([expect.stringContaining('issues/2023-w20.mdx')]);
  expect(issues.map(({ id }) => id)).toContain('2023-w20');
});

it('says which pages are new before they are published, and enters the names of corrections only then', () => {
  const names = () => newPages(folders).map(({ name }) => name);
  const parks = () => readRegister(folders.content).parks.map(({ name }) => name);
  expect(names()).toEqual([]);
  save('2024-w10-06', { park: '涧西先进制造园' });
  expect(names()).toEqual(['涧西先进制造园']);
  expect(parks()).not.toContain('涧西先进制造园');
  enterNames(folders);
  expect(parks()).toContain('涧西先进制造园');
  expect(names()).toEqual(['涧西先进制造园']);
});
