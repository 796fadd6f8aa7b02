import { describe, expect, it } from 'vitest';
import { testItem, testPlace, yuan } from '../../tests/lib/items.ts';
import { COLUMNS } from './columns.ts';
import { itemsCsv } from './csv.ts';
import { csvCell } from './csv-text.ts';

describe('csvCell', () => {
  it('quotes separators, quotes and line breaks', () => {
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(csvCell('他说"好"')).toBe('"他说""好"""');
    expect(csvCell('一\n二')).toBe('"一\n二"');
  });

  it('prefixes formulas with an apostrophe, but not numbers', () => {
    for (const formula of ['=1+1', '+1', '-1', '@x', '\t=1', '＝1'])
      expect(csvCell(formula)).toBe(`'${formula}`);
    expect(csvCell(-12.5)).toBe('-12.5');
  });

  it('joins lists with a semicolon that no entry contains', () => {
    expect(csvCell(['甲;乙', '丙'])).toBe('甲；乙;丙');
    expect(csvCell(['=1', '丙'])).toBe("'=1;丙");
    expect(csvCell([])).toBe('');
  });

  it('is empty for null', () => {
    expect(csvCell(null)).toBe('');
  });
});

describe('itemsCsv', () => {
  it('has a byte order mark and a row for each item', () => {
    const items = [
      testItem(1, { investment: yuan(5e9), places: [testPlace('江苏省', '无锡市')] }),
      testItem(2, { companies: ['甲公司', '乙公司'] }),
    ];
    const csv = itemsCsv(items, 'https://example.org/weekly/');
    expect(csv.startsWith('\uFEFFid,url,')).toBe(true);
    const rows = csv.trimEnd().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain('https://example.org/weekly/projects/2024-w10-01/');
    expect(rows[1]).toContain('5000000000');
    expect(rows[2]).toContain('甲公司;乙公司');
    expect(rows[2]!.split(',')).toHaveLength(COLUMNS.length);
  });
});
