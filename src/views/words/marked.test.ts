import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testItem } from '../../../tests/lib/items.ts';
import { markedTexts, type Piece } from './marked.ts';

const texts = { title: '云杉轴承项目在黑河开工', lead: '10月11日，项目开工。', body: ['总投资12亿元。'] };
const marked = (evidence: string, titleOnly = false) =>
  markedTexts(testItem(1, { ...texts, evidence }), titleOnly);
const plain = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : plain(piece.pieces))).join('');
const written = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : `[${piece.id} ${written(piece.pieces)}]`))
    .join('');

describe('the texts of an item', () => {
  it('have the words of each fact in an element of its own, the first where there are several', () => {
    const { title, lead, body, ids } = marked('date=lead:0-6 stage=title:9-11,lead:9-11 investment=0:0-7');
    expect(written(title)).toBe('云杉轴承项目在黑河[at-stage 开工]');
    expect(written(lead!)).toBe('[at-date 10月11日]，项目开工。');
    expect(body.map(written)).toEqual(['[at-investment 总投资12亿元]。']);
    expect(ids.toSorted()).toEqual(['at-date', 'at-investment', 'at-stage']);
  });

  it('have words within words, and two facts with the same words', () => {
    expect(written(marked('companies=title:0-4 industry=title:2-4 batch=title:2-4').title)).toBe(
      '[at-companies 云杉[at-industry [at-batch 轴承]]]项目在黑河开工',
    );
  });

  it('leave out words that are not in the text, and all but the title where the body has links', () => {
    expect(marked('date=title:9-40 place=lead:0-99 park=7:0-2').ids).toEqual([]);
    expect(marked('date=lead:0-6 stage=title:9-11', true).ids).toEqual(['at-stage']);
  });

  it('stay the same whatever is marked', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 12 }));
    const some = fc.tuple(span, span, span, span);
    fc.assert(
      fc.property(some, (spans) => {
        const fields = ['date', 'place', 'park', 'stage'];
        const evidence = spans.map(([from, length], at) => `${fields[at]}=title:${from}-${from + length}`);
        const { title, ids } = marked(evidence.join(' '));
        expect(plain(title)).toBe(texts.title);
        expect(written(title).match(/at-\w+/g) ?? []).toHaveLength(ids.length);
      }),
    );
  });
});
