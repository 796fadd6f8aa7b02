import { describe, expect, it } from 'vitest';
import { provinces } from '../gazetteer/index.ts';
import { chinaMap } from './china.ts';
import { chinaFile, regionFile } from './files.ts';
import { regionMap } from './region.ts';

const ids = (file: string) => [...file.matchAll(/id="([^"]+)"/g)].map(([, id]) => id);

describe('outlines as files', () => {
  it('contain every province, the dashes and the sea', () => {
    const file = chinaFile();
    expect(ids(file)).toEqual([
      ...chinaMap(new Map()).provinces.map(({ adcode }) => `p${adcode}`),
      'lines',
      'dashes',
      'sea',
      ...chinaMap(new Map()).inset.land.map(({ adcode }) => `s${adcode}`),
      'sea-dashes',
    ]);
    expect(file).not.toMatch(/fill|stroke|style/);
  });

  it('contain the parts of every province, and the sea of 海南', () => {
    for (const { adcode } of provinces()) {
      const named = ids(regionFile(adcode));
      expect(named).toContain('outline');
      // 三沙 is in the inset.
      for (const part of regionMap(adcode).parts.filter(({ d }) => d !== ''))
        expect(named).toContain(`p${part.adcode}`);
      expect(named.includes('sea'), adcode).toBe(adcode === '460000');
    }
  });

  it('name an unknown code in the error', () => {
    expect(() => regionFile('999999')).toThrow(/999999/);
  });
});
