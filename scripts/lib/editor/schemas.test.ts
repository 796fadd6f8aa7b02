import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LanguageServer, startLanguageServer } from '../../../tests/lib/language-server.ts';
import { writeEditorSchemas } from './schemas.ts';

let root: string;
let server: LanguageServer;
let path: string;
let text: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'editor-'));
  cpSync('tests/archive/content', join(root, 'content'), { recursive: true });
  writeEditorSchemas(root, join(root, 'content'));
  server = await startLanguageServer(root);
  path = join(root, 'content/projects/2023-w46-03.mdx');
  text = readFileSync(path, 'utf8');
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

describe('an editor with Astro’s language server', () => {
  it('finds nothing wrong in a content file', async () => {
    expect(await server.diagnose(path, text)).toEqual([]);
  });

  it('underlines an unknown key and an unknown code in its line', async () => {
    const line = (start: string) => text.split('\n').findIndex((one) => one.startsWith(start)) + 1;
    const wrong = text.replace(/^industry: .*$/m, 'industry: car').replace(/^batch:/m, 'bach:');
    const found = await server.diagnose(path, wrong);
    expect(found).toContainEqual({ line: line('batch:'), message: expect.stringContaining('bach') });
    expect(found).toContainEqual({
      line: line('industry:'),
      message: expect.stringContaining('"new-energy"'),
    });
  });

  it('offers keys and codes', async () => {
    const codes = await server.complete(path, text.replace(/^stage: .*$/m, 'stage: '), 'stage: ');
    expect(codes).toContain('signed');
    expect(await server.complete(path, text.replace(/^stage: .*$/m, 'sta'), 'sta')).toContain('stage');
  });
});
