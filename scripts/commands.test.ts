import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

it('no command runs node in the shell that ran the installer, as a shell caches the path of the old one', () => {
  const installing = Object.entries(scripts).filter(([, line]) => line.includes('install.js'));
  expect(installing.length).toBeGreaterThan(5);
  expect(installing.filter(([, line]) => /install\.js.*\bnode /.test(line))).toEqual([]);
});
