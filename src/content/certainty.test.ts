import { describe, expect, it } from 'vitest';
import { sampleItem } from '../../tests/lib/items.ts';
import { unpackEvidence } from '../schema/evidence.ts';
import { itemEntryOf } from './entry.ts';
import { parseFile } from './file/file.ts';
import { formatItem, itemFields } from './file/format.ts';
import { ITEM_KEYS } from './file/keys.ts';
import { mergeFile } from './write/merge.ts';
import { settle } from './write/settle.ts';

const unsure = sampleItem({
  notes: [
    { code: 'uncertain', field: 'place', instead: '黑龙江省' },
    { code: 'uncertain', field: 'companies', instead: '无' },
    { code: 'typo', text: '标题的引号不成对' },
  ],
  confidence: { place: 0.6, park: 0.9, companies: 0.5, eachCompany: [0.5] },
  evidence: 'place=title:9-11 companies=title:0-4,0:2-6',
});
const text = formatItem(unsure);
const entryOf = (from: string) => itemEntryOf(parseFile(from, 'x.mdx'), unsure.collection, unsure.id);
const settled = (...codes: string[]) => settle(parseFile(text, 'x.mdx'), codes);

describe('facts', () => {
  it('keep their confidence, their doubts and the words that they were read from', () => {
    expect(entryOf(text)).toMatchObject({
      notes: unsure.notes,
      confidence: unsure.confidence,
      evidence: unsure.evidence,
    });
    expect(unpackEvidence(unsure.evidence ?? '').companies).toEqual([
      { part: 'title', from: 0, to: 4 },
      { part: 0, from: 2, to: 6 },
    ]);
  });

  it('are sure when a person set them, and no longer claim the words of another value', () => {
    const entry = entryOf(text.replace('companies: [ 云杉精密 ]', 'companies: [ 冷杉重工, 云杉精密 ]'));
    expect(entry.confidence).toEqual({ place: 0.6, park: 0.9, companies: 1, eachCompany: [1, 1] });
    expect(entry.notes.map(({ code, field }) => field ?? code)).toEqual(['place', 'typo']);
    expect(entry.evidence).toBe('place=title:9-11');
  });

  it('no longer claim words of a text that a person changed', () => {
    const entry = entryOf(text.replace('项目占地200亩', '该项目占地200亩'));
    expect(entry.evidence).toBe('place=title:9-11 companies=title:0-4');
  });

  it('are sure when a person settled the doubt, and keep their words', () => {
    const entry = entryOf(settled('uncertain-companies'));
    expect(entry.confidence).toMatchObject({ place: 0.6, companies: 1, eachCompany: [1] });
    expect(entry.notes).toHaveLength(2);
    expect(entry.evidence).toBe(unsure.evidence);
  });

  it('stay as they were settled when the machine reads otherwise', () => {
    const file = parseFile(settled('uncertain-companies'), 'x.mdx');
    const fresh = itemFields({ ...unsure, companies: [], stage: 'signed' });
    const merged = mergeFile(file, fresh, ITEM_KEYS);
    expect(merged.updated).toEqual(['stage']);
    expect(merged.conflicts).toMatchObject([{ field: 'companies', kept: ['云杉精密'], machine: [] }]);
    expect(entryOf(merged.text)).toMatchObject({ companies: ['云杉精密'], confidence: { companies: 1 } });
  });

  it('that a person wrote without the machine are not doubted', () => {
    const written = text.replace(/^(?:confidence|evidence|digests|notes):.*\n(?: {2}- .*\n)*/gm, '');
    const entry = entryOf(written.replace('policy: null', 'notes: []\npolicy: null'));
    expect(entry).toMatchObject({ confidence: {}, evidence: '', notes: [] });
  });
});
