import { describe, expect, it } from 'vitest';
import { sampleItem } from '../../../tests/lib/items.ts';
import type { Item } from '../../schema/dataset.ts';
import { itemEntryOf } from '../entry.ts';
import { parseFile } from '../file/file.ts';
import { formatItem, itemFields } from '../file/format.ts';
import { ITEM_KEYS } from '../file/keys.ts';
import { type Merged, mergeFile } from './merge.ts';

const original = formatItem(sampleItem({}));

function merge(text: string, changes: Partial<Item>): Merged {
  return mergeFile(parseFile(text, 'x.mdx'), itemFields(sampleItem(changes)), ITEM_KEYS);
}
function read(text: string) {
  return itemEntryOf(parseFile(text, 'x.mdx'), 'projects', '2023-w41-03');
}
/** The file after a person replaced some words. */
function edit(from: string | RegExp, to: string, text = original): string {
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  return edited;
}

/** For every field: how a person changes it in the file, and the value of a better parser. */
const CASES: { field: keyof Item; from: string | RegExp; to: string; better: Partial<Item> }[] = [
  { field: 'position', from: 'position: 3', to: 'position: 4', better: { position: 5 } },
  { field: 'title', from: 'title: 云杉精密', to: 'title: 红杉精密', better: { title: '云杉项目开工' } },
  { field: 'lead', from: '> 10月11日', to: '> 10月12日', better: { lead: '导语。' } },
  { field: 'body', from: '二期明年动工', to: '二期后年动工', better: { body: ['一段。'] } },
  {
    field: 'source',
    from: '{ name: 黑河市人民政府网站 }',
    to: 'null',
    better: { source: { name: '黑河网站' } },
  },
  { field: 'date', from: 'date: 2023-10-11', to: 'date: 2023-10-12', better: { date: '2023-10-13' } },
  { field: 'dateEnd', from: 'dateEnd: null', to: 'dateEnd: 2023-10-12', better: { dateEnd: '2023-10-13' } },
  { field: 'places', from: 'park: 黑河边境经济合作区', to: 'park: null', better: { places: [] } },
  { field: 'industry', from: 'industry: equipment', to: 'industry: auto', better: { industry: 'materials' } },
  {
    field: 'industries',
    from: '[ equipment ]',
    to: '[ auto ]',
    better: { industries: ['materials', 'auto'] },
  },
  { field: 'stage', from: 'stage: started', to: 'stage: signed', better: { stage: 'built' } },
  { field: 'batch', from: 'batch: false', to: 'batch: true', better: { batch: true } },
  { field: 'investment', from: /investment: .*/, to: 'investment: null', better: { investment: null } },
  { field: 'companies', from: '[ 云杉精密 ]', to: '[ 云杉, 红松 ]', better: { companies: [] } },
  {
    field: 'notes',
    from: 'notes: []',
    to: 'notes: [{ code: typo, text: x }]',
    better: { notes: [{ code: 'no-source', text: 'y' }] },
  },
  {
    field: 'policy',
    from: 'policy: null',
    to: 'policy: { issuers: [ 黑河市政府 ], level: city, until: null }',
    better: { policy: { issuers: ['黑河市政府'], level: 'city', until: 2025 } },
  },
  { field: 'seedLines', from: '[ 12, 14 ]', to: '[ 12, 15 ]', better: { seedLines: [[1, 2]] } },
];

describe('merge', () => {
  it('leaves a file unchanged, byte for byte, when nothing is new', () => {
    expect(merge(original, {})).toEqual({ text: original, changed: false, updated: [], conflicts: [] });
  });

  it.each(CASES)('updates $field if no person changed it', ({ field, better }) => {
    const merged = merge(original, better);
    expect(merged).toMatchObject({ changed: true, updated: [field], conflicts: [] });
    expect(read(merged.text)).toEqual({ ...read(original), ...better });
    expect(merge(merged.text, better).changed).toBe(false);
  });

  it.each(CASES)(
    'keeps a corrected $field when the machine’s value is the same as before',
    ({ from, to }) => {
      const edited = edit(from, to);
      expect(merge(edited, {})).toEqual({ text: edited, changed: false, updated: [], conflicts: [] });
    },
  );

  it.each(CASES)(
    'keeps a corrected $field and reports it once when the machine changes its mind',
    ({ field, from, to, better }) => {
      const edited = edit(from, to);
      const mine = read(edited)[field];
      const merged = merge(edited, better);
      expect(read(merged.text)[field]).toEqual(mine);
      const agrees = JSON.stringify(mine) === JSON.stringify(better[field]);
      expect(merged.conflicts).toEqual(
        agrees ? [] : [{ file: 'x.mdx', field, kept: mine, machine: better[field] ?? null }],
      );
      expect(merge(merged.text, better)).toMatchObject({ changed: false, conflicts: [] });
    },
  );

  it('keeps one corrected field and updates the others', () => {
    const merged = merge(edit('stage: started', 'stage: signed'), { industry: 'auto', stage: 'started' });
    expect(merged).toMatchObject({ updated: ['industry'], conflicts: [] });
    expect(read(merged.text)).toMatchObject({ stage: 'signed', industry: 'auto' });
  });

  it('treats an added paragraph, a link or a component as a correction of the body', () => {
    for (const added of [
      '\n加一段。\n',
      '\n见[公告](https://example.org)。\n',
      '\n<EditorNote>说明</EditorNote>\n',
    ]) {
      const edited = original + added;
      const merged = merge(edited, { body: ['新正文。'], stage: 'built' });
      expect(merged.conflicts.map(({ field }) => field)).toEqual(['body']);
      expect(merged.text.endsWith(added)).toBe(true);
      expect(read(merged.text).stage).toBe('built');
    }
  });

  it('replaces the lead without losing a person’s body', () => {
    const edited = edit('\n> 10月', '\n<EditorNote>按</EditorNote>\n\n> 10月', `${original}\n**加**一段。\n`);
    const merged = merge(edited, { lead: '新导语。' });
    expect(merged.text).toContain('<EditorNote>按</EditorNote>\n\n> 新导语。\n\n项目占地');
    expect(merged.text).toContain('**加**一段。');
    const without = merge(edited, { lead: null });
    expect(without.text).toContain('<EditorNote>按</EditorNote>\n\n项目占地');
  });

  it('inserts a lead at the start if there was none', () => {
    const bare = formatItem(sampleItem({ lead: null }));
    expect(merge(bare, { lead: '新导语。' }).text).toContain('---\n\n> 新导语。\n\n项目占地');
  });

  it('ignores that an editor re-wrapped a paragraph', () => {
    const edited = edit('项目占地200亩，建成后', '项目占地200亩，\n建成后');
    expect(merge(edited, {}).changed).toBe(false);
  });

  it('keeps comments, unknown keys and their order', () => {
    const edited = edit('stage: started', '# checked by phone\nstage: signed\nreviewer: 编辑部', original);
    const { text } = merge(edited, { industry: 'auto' });
    expect(text).toContain('# checked by phone\nstage: signed\nreviewer: 编辑部\n');
    expect(text).toContain('industry: auto\n');
  });

  it('adds a field that the file lacks, at its place', () => {
    const merged = merge(edit('stage: started\n', ''), {});
    expect(merged.updated).toEqual(['stage']);
    expect(merged.text).toBe(original);
  });

  it('does not count the first value of a field that the file never had as a change', () => {
    const older = edit(/evidence: .*\n/, '', edit(/ evidence=[a-z]+/, ''));
    const merged = mergeFile(parseFile(older, 'x.mdx'), itemFields(sampleItem({})), ITEM_KEYS, '2024-03-10');
    expect(merged).toMatchObject({ text: original, updated: ['evidence'] });
  });

  it('never overwrites a value without a digest', () => {
    const undigested = edit(/digests: .*\n/, '', edit('stage: started', 'stage: signed'));
    expect(merge(undigested, {})).toMatchObject({
      updated: [],
      conflicts: [{ field: 'stage', kept: 'signed' }],
    });
  });
});
