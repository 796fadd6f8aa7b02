import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatLedger, LEDGER_FILE, ownerFaults, readLedger, renamed } from './ledger.ts';
import type { RegisterEntry } from './register.ts';

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

  describe('of parks and companies', () => {
    const ledger = [
      { address: '/companies/hailankeji/', name: '海岚科技' },
      { address: '/news/', name: null },
    ];
    const register = (...companies: Partial<RegisterEntry>[]) => ({
      parks: [],
      companies: companies.map((part) => ({ slug: 'x', name: 'x', also: [], was: [], in: null, ...part })),
    });

    it('notices when another one answers', () => {
      const [fault, ...more] = ownerFaults(ledger, register({ slug: 'hailankeji', name: '海蓝科技' }));
      expect(more).toEqual([]);
      expect(fault).toContain('/companies/hailankeji/ was published for 海岚科技');
      expect(fault).toContain('content/companies.yaml');
      const moved = register({ slug: 'hailan', name: '海蓝科技', was: ['hailankeji'] });
      expect(ownerFaults(ledger, moved)).toHaveLength(1);
    });

    it('follows one that a person renamed, moved or merged', () => {
      for (const part of [
        { slug: 'hailankeji', name: '海岚集团', also: ['海岚科技'] },
        { slug: 'hailan', name: '海岚集团', also: ['海岚科技'], was: ['hailankeji'] },
      ]) {
        expect(ownerFaults(ledger, register(part))).toEqual([]);
        expect(renamed(ledger, register(part))).toEqual([{ ...ledger[0], name: '海岚集团' }, ledger[1]]);
      }
    });

    it('keeps the name of one that is gone', () => {
      expect(ownerFaults(ledger, register())).toEqual([]);
      expect(renamed(ledger, register())).toEqual(ledger);
    });
  });
});
