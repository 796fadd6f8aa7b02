import { describe, expect, it } from 'vitest';
import { sampleItem } from '../../tests/lib/items.ts';
import type { Item } from '../schema/dataset.ts';
import { digest } from './digest.ts';
import { parseFile } from './file/file.ts';
import { formatItem, itemFields } from './file/format.ts';
import { ITEM_KEYS } from './file/keys.ts';
import { changeLines, parseChange } from './history.ts';
import { mergeFile } from './write/merge.ts';

const original = formatItem(sampleItem({}));

/** The file's text after a run of ingest; `today` is null while the file is not published. */
function run(text: string, today: string | null, says: Partial<Item> = {}): string {
  return mergeFile(parseFile(text, 'x.mdx'), itemFields(sampleItem(says)), ITEM_KEYS, today).text;
}
const lines = (text: string) => changeLines(parseFile(text, 'x.mdx'));

describe('the history of a file', () => {
  it('adds nothing when nothing changed', () => {
    expect(run(original, '2024-03-10')).toBe(original);
  });

  it('dates a person’s correction once, and each new one again', () => {
    const corrected = run(original.replace('stage: started', 'stage: built'), '2024-03-10');
    expect(lines(corrected)).toEqual([`2024-03-10 stage=${digest('built')}`]);
    expect(run(corrected, '2024-03-17')).toBe(corrected);
    const again = run(corrected.replace('stage: built', 'stage: signed'), '2024-03-24');
    expect(lines(again)).toEqual([
      `2024-03-10 stage=${digest('built')}`,
      `2024-03-24 stage=${digest('signed')}`,
    ]);
  });

  it('records that a correction was undone', () => {
    const corrected = run(original.replace('stage: started', 'stage: built'), '2024-03-10');
    const back = run(corrected.replace('stage: built', 'stage: started'), '2024-03-17');
    expect(lines(back)).toHaveLength(2);
    expect(run(back, '2024-03-24')).toBe(back);
  });

  it('dates what the machine changed, all fields of a run in one line', () => {
    const text = run(original.replace('batch: false', 'batch: true'), '2024-03-10', { stage: 'built' });
    const [line = ''] = lines(text);
    expect(parseChange(line)).toEqual({
      date: '2024-03-10',
      fields: { batch: digest(true), stage: digest('built') },
    });
    expect(run(text, '2024-03-17', { stage: 'built' })).toBe(text);
  });

  it('records a withdrawal and its end', () => {
    const gone = run(`${original.replace('digests:', 'withdrawn: true\ndigests:')}`, '2024-03-10');
    expect(lines(gone)).toEqual([`2024-03-10 withdrawn=${digest(true)}`]);
    const back = run(gone.replace('withdrawn: true\n', ''), '2024-03-17');
    expect(lines(back).at(-1)).toBe(`2024-03-17 withdrawn=${digest(false)}`);
  });

  it('does not show changes before publication, then or later', () => {
    const early = run(original.replace('stage: started', 'stage: built'), null, { batch: true });
    expect(lines(early)).toEqual([`before stage=${digest('built')}`]);
    expect(run(early, '2024-03-10', { batch: true })).toBe(early);
    expect(run(original, null, { batch: true })).not.toContain('changes:');
  });

  it('ignores the lines of the seed and re-wrapped paragraphs', () => {
    expect(lines(run(original, '2024-03-10', { seedLines: [[1, 2]] }))).toEqual([]);
    const wrapped = original.replace('项目占地200亩，建成后', '项目占地200亩，\n建成后');
    expect(wrapped).not.toBe(original);
    expect(run(wrapped, '2024-03-10')).toBe(wrapped);
  });

  it('ignores a line that no run wrote', () => {
    expect(parseChange('corrected by phone')).toBeNull();
    expect(parseChange('2024-03-10')).toBeNull();
  });
});
