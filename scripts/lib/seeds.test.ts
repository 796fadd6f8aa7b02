import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { docx, paragraph } from '../../tests/lib/print/docx.ts';
import { findTexts, notRead, overridesPath, readOverrides, readSource } from './seeds.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'seeds-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('findTexts', () => {
  it('finds PDFs and texts in a folder, but no PDF whose text is next to it', () => {
    for (const name of ['b.PDF', 'a.txt', 'a.pdf', 'c.md', 'd.csv', '.hidden.txt'])
      writeFileSync(join(dir, name), '');
    mkdirSync(join(dir, 'folder.txt'));
    expect(findTexts('.', dir)).toEqual(['a.txt', 'b.PDF', 'c.md'].map((name) => join(dir, name)));
    expect(findTexts('a.pdf', dir)).toEqual([join(dir, 'a.pdf')]);
  });

  it('finds Word files, and of one issue the Word file before its PDF', () => {
    for (const name of ['a.docx', 'a.pdf', 'b.DOCX', 'b.txt', '~$a.docx', 'c.md', 'c.txt'])
      writeFileSync(join(dir, name), '');
    expect(findTexts('.', dir)).toEqual(['a.docx', 'b.txt', 'c.md', 'c.txt'].map((name) => join(dir, name)));
  });

  it.each(['doc', 'odt', 'rtf', 'html', 'wps', 'XLSX'])('says what to do with a .%s file', (ending) => {
    const file = `week.${ending}`;
    writeFileSync(join(dir, file), '');
    const todo = `.${ending.toLowerCase()} files are not read: save it as PDF, .docx or plain text (UTF-8)`;
    expect(() => findTexts(file, dir)).toThrow(`${file}: ${todo}`);
    expect(() => findTexts('.', dir)).toThrow(`${file}: ${todo}`);
    writeFileSync(join(dir, 'other.txt'), '');
    expect(notRead('.', dir)).toEqual([`${file}: ${todo}`]);
    writeFileSync(join(dir, 'week.txt'), '');
    expect(notRead('.', dir)).toEqual([]);
  });
});

describe('readSource', () => {
  it('reads a Word file as a text of its name', async () => {
    writeFileSync(join(dir, 'week.docx'), docx(paragraph('一、招商引资')));
    const { name, bytes } = await readSource(join(dir, 'week.docx'));
    expect([name, new TextDecoder().decode(bytes)]).toEqual(['week.txt', '一、招商引资\n\n']);
  });
});

describe('readOverrides', () => {
  it('reads what a text lacks', () => {
    writeFileSync(join(dir, 'a.yaml'), '# from the cover\nyear: 2023\nweek: 41\nnumber: 140\n');
    expect(readOverrides(overridesPath(join(dir, 'a.txt')), dir)).toEqual({
      year: 2023,
      week: 41,
      number: 140,
    });
    writeFileSync(join(dir, 'a.yaml'), '');
    expect(readOverrides(join(dir, 'a.yaml'), dir)).toEqual({});
  });

  it.each([
    ['a list', '- 2023\n', 'a.yaml:1: must have lines such as “year: 2023”'],
    ['a word', 'nothing', 'a.yaml:1: must have lines such as “year: 2023”'],
    ['a key that there is not', 'year: 2023\nwek: 3\n', 'a.yaml:2: there is no key “wek”'],
    ['a year that is a word', '# note\nyear: soon\n', 'a.yaml:2: year: Invalid input: expected number'],
    ['a year out of reach', 'year: 20233\n', 'a.yaml:1: year: Too big'],
    ['broken YAML', 'year: 2023\nlabel: "x\n', 'a.yaml:'],
  ])('names file, line and key of %s', (_, text, message) => {
    writeFileSync(join(dir, 'a.yaml'), text);
    expect(() => readOverrides(join(dir, 'a.yaml'), dir)).toThrow(message);
  });

  it('reports a folder in its place', () => {
    mkdirSync(join(dir, 'a.yaml'));
    expect(() => readOverrides(join(dir, 'a.yaml'), dir)).toThrow('a.yaml: is a folder, but must be a file');
  });
});
