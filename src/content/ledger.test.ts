import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatLedger, LEDGER_FILE, readLedger } from './ledger.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('the ledger', () => {
  it('is empty where nothing was published', () => {
    expect(readLedger(dir)).toEqual([]);
  });

  it('comes back as it was written: sorted, each address once, with its first name', () => {
    const text = formatLedger([
      { address: '/parks/b/', name: '乙 开发区' },
      { address: '/a/', name: null },
      { address: '/parks/b/', name: '改了名' },
    ]);
    writeFileSync(join(dir, LEDGER_FILE), text);
    expect(readLedger(dir)).toEqual([
      { address: '/a/', name: null },
      { address: '/parks/b/', name: '乙 开发区' },
    ]);
    expect(formatLedger(readLedger(dir))).toBe(text);
  });

  it('says in which line something else stands', () => {
    writeFileSync(join(dir, LEDGER_FILE), '# head\n/a/\nprojects/b/\n');
    expect(() => readLedger(dir)).toThrow('published.txt:3: “projects/b/” is no address');
  });
});
