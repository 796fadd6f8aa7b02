import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentOf, fieldAt, textOf } from './record.ts';

/** Texts of characters that are folded in different ways, or that could be mistaken for the format's own. */
const word = fc.string({ unit: fc.constantFrom(..."海Aé（㎡Ⅷ，“”３3'<&😀"), maxLength: 12 });

it('gives back the text as written, whatever is folded in it', () => {
  const body = fc.array(word, { maxLength: 3 });
  const texts = fc.record({ title: word, lead: word, body, source: word, named: word });
  fc.assert(fc.property(texts, (text) => void expect(textOf(contentOf(text), {})).toMatchObject(text)));
  const blanks = { title: '总投资 230 亿元', lead: '', body: ['a  b'], source: '', named: '' };
  expect(textOf(contentOf(blanks), {})).toMatchObject({ title: '总投资 230 亿元', body: ['a b'] });
});

it('begins each field where it is looked for', () => {
  const content = contentOf({ title: '题目', lead: '导语', body: ['正文'], source: '', named: '' });
  const words = content.split('\u200b');
  expect(['题', '目', '导', '语', '正'].map((char) => fieldAt(words.indexOf(char)))).toEqual([0, 0, 1, 1, 2]);
});
