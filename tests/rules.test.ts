/** Rules for the code: imports between folders, and the size of files and folders. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';

/** A folder of `src` imports from itself and from folders on the same line or on lines above. */
const ORDER = [
  ['edition'],
  ['text'],
  ['schema'],
  ['gazetteer'],
  ['ingest'],
  ['facts'],
  ['content'],
  ['archive'],
  ['maps'],
  ['views'],
  ['search'],
  ['data'],
  ['routes'],
  ['components', 'layouts'],
  ['pages'],
  ['desk'],
];
/** These folders show views: of the folders in `HIDDEN` they import only types. */
const SHOWING = ['components', 'layouts', 'pages'];
const HIDDEN = ['archive', 'content'];

const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' });
const files = listed
  .split('\n')
  .filter((file) => /^(?:src|scripts|tests)\/.*\.(?:ts|astro|js|css)$/.test(file));

/** Imports between files of `src`, tests excepted. */
const imports = files
  .filter((file) => file.startsWith('src/') && !file.endsWith('.test.ts') && !file.endsWith('.css'))
  .flatMap((from) => {
    const code = readFileSync(from, 'utf8');
    return [
      ...code.matchAll(/^\s*(?:import|export)\b(\s+type\b)?[^'";]*?from\s+['"](\.[^'"]+)['"]/gm),
      ...code.matchAll(/\bimport()\s*\(?\s*['"](\.[^'"]+)['"]/g),
    ].map(([, type, path = '']) => ({ from, to: posix.join(from, '..', path), isType: Boolean(type) }));
  })
  .map((one) => ({ ...one, folder: one.from.split('/')[1]!, target: one.to.split('/')[1]! }));
const shown = (some: typeof imports) => some.map(({ from, to }) => `${from} imports ${to}`);
const rankOf = (folder: string): number => ORDER.findIndex((line) => line.includes(folder));

it('every folder imports only from folders above it', () => {
  expect(imports.length).toBeGreaterThan(500);
  expect(
    shown(imports.filter(({ folder, target }) => rankOf(folder) !== -1 && rankOf(target) > rankOf(folder))),
  ).toEqual([]);
});

it('only components, layouts, pages and the desk bring scripts to the browser; nothing imports what runs after the build', () => {
  const isApart = ({ folder, target }: (typeof imports)[number]) =>
    (target === 'browser' && ![...SHOWING, 'browser', 'desk'].includes(folder)) ||
    (target === 'build' && folder !== 'build') ||
    (target === 'desk' && folder !== 'desk');
  expect(shown(imports.filter(isApart))).toEqual([]);
});

it('components, layouts and pages get views, and reach neither the archive nor the content', () => {
  const reaching = imports.filter(
    ({ folder, target, isType }) => SHOWING.includes(folder) && HIDDEN.includes(target) && !isType,
  );
  expect(shown(reaching)).toEqual([]);
});

it('no file has more than 250 lines', () => {
  const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 251);
  expect(long).toEqual([]);
});

it('no folder has more than 25 files', () => {
  const folders = Map.groupBy(files, posix.dirname);
  const full = [...folders].filter(([, some]) => some.length > 25).map(([folder]) => folder);
  expect(full).toEqual([]);
});
