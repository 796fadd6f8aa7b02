import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit, isBroken, recover, replaceFile } from './transaction.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'transaction-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const names = ['projects/a.mdx', 'news/b.mdx', 'issues/c.mdx'];
const writes = (data: string) => names.map((name) => ({ path: join(dir, name), data }));
const state = () =>
  names.map((name) => (existsSync(join(dir, name)) ? readFileSync(join(dir, name), 'utf8') : ''));

describe('transaction', () => {
  it('writes every file and leaves no other files', () => {
    commit(dir, writes('new'));
    expect(state()).toEqual(['new', 'new', 'new']);
    expect(readdirSync(dir).sort()).toEqual(['issues', 'news', 'projects']);
  });

  it('leaves the old state or completes the new one when killed at any step', () => {
    const steps: string[] = [];
    commit(dir, writes('old'), (what) => steps.push(what));
    const outcomes = steps.map((_, kill) => {
      commit(dir, writes('old'));
      let count = 0;
      expect(() =>
        commit(dir, writes('new'), () => {
          if (count++ === kill) throw new Error('killed');
        }),
      ).toThrow('killed');
      recover(dir);
      expect(isBroken(dir)).toBe(false);
      expect(readdirSync(dir).sort()).toEqual(['issues', 'news', 'projects']);
      return [...new Set(state())];
    });
    const decided = steps.indexOf('name the journal') + 1;
    expect(outcomes).toEqual(steps.map((_, kill) => [kill < decided ? 'old' : 'new']));
  });

  it('leaves no files when the disk is full', () => {
    commit(dir, writes('old'));
    const full = () => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    };
    expect(() => commit(dir, writes('new'), (what) => what === 'stage 2' && full())).toThrow('ENOSPC');
    expect(readdirSync(dir).sort()).toEqual(['issues', 'news', 'projects']);
    expect(state()).toEqual(['old', 'old', 'old']);
  });

  it('notices before writing that a folder can’t be created', () => {
    commit(dir, writes('old'));
    rmSync(join(dir, 'news'), { recursive: true });
    writeFileSync(join(dir, 'news'), 'a file where the folder should be');
    expect(() => commit(dir, writes('new'))).toThrow('EEXIST');
    expect(readFileSync(join(dir, 'projects/a.mdx'), 'utf8')).toBe('old');
    expect(existsSync(join(dir, '.ingest'))).toBe(false);
  });

  it('replaces one file by a single step: killed before it, the file is the old one, and nothing is left', () => {
    const file = (data: string) => ({ path: join(dir, 'a.mdx'), data });
    replaceFile(dir, file('old'));
    const kill = (what: string) => {
      if (what.startsWith('move')) throw new Error('killed');
    };
    expect(() => replaceFile(dir, file('new'), kill)).toThrow('killed');
    expect(readFileSync(join(dir, 'a.mdx'), 'utf8')).toBe('old');
    replaceFile(dir, file('new'));
    expect(readFileSync(join(dir, 'a.mdx'), 'utf8')).toBe('new');
    expect(readdirSync(dir)).toEqual(['a.mdx']);
  });

  it('has nothing to complete in a complete or missing folder', () => {
    expect(recover(dir)).toBe(0);
    expect(recover(join(dir, 'none'))).toBe(0);
  });
});
