import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { refuseToEmpty } from './out-folder.ts';

const root = resolve('project');
const precious = [root, join(root, 'seeds'), resolve('elsewhere', 'content')];

it.each([
  ['the project', root],
  ['a folder above it', resolve('.')],
  ['the content', resolve('elsewhere')],
])(
  'refuses to build into %s, and names the folder that would be deleted, without a stack trace',
  (_, folder) => {
    const refuse = () => refuseToEmpty(folder, precious);
    expect(refuse).toThrow(/^OUT_DIR is .* would delete .*: choose a folder/);
    expect(refuse).toThrow(expect.objectContaining({ stack: '' }));
  },
);

it.each([join(root, 'dist'), join(root, 'seeds-built'), resolve('elsewhere', 'content', 'dist')])(
  'builds into %s',
  (folder) => expect(() => refuseToEmpty(folder, precious)).not.toThrow(),
);
