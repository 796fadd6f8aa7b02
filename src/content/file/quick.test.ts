import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleItem } from '../sample.ts';
import { type ContentFile, readFully, readQuickly } from './file.ts';
import { formatItem } from './format.ts';

/** What both readers must agree on. */
const said = ({ yaml, bodyStart, values, digests, body }: ContentFile) => ({
  yaml,
  bodyStart,
  values,
  digests,
  body,
});

/** @returns whether the quick reader took it */
function agree(text: string): boolean {
  const quick = readQuickly(text, 'x.mdx');
  if (quick) expect(said(quick)).toEqual(said(readFully(text, 'x.mdx')));
  return quick !== null;
}

const sample = formatItem(sampleItem({}));

it('takes the greater part of the committed files', () => {
  const texts = ['projects', 'news', 'policies'].flatMap((folder) =>
    readdirSync(join('content', folder)).map((name) => readFileSync(join('content', folder, name), 'utf8')),
  );
  expect(texts.filter(agree).length / texts.length).toBeGreaterThan(0.8);
});

describe('says the same as the YAML library and the MDX parser, or nothing', () => {
  const values = fc.oneof(
    fc.constantFrom(
      ...[
        'null',
        '~',
        'Null',
        'true',
        'True',
        'yes',
        'no',
        'on',
        'y',
        '1_000',
        '0o17',
        '0x1F',
        '017',
        '1e3',
        '1.',
        '.5',
      ],
      ...[
        '+1',
        '-1',
        '.inf',
        '2023-10-09',
        '2023-10-09 10:00',
        '12:30',
        '0b11',
        'a: b',
        'a #b',
        '#b',
        '"a"',
        "'a'",
      ],
      ...[
        'a, b',
        '[ a ]',
        '[a]',
        '[ a, ]',
        '{ a: b }',
        '{ a }',
        '{}',
        '[]',
        '[ [ 1, 2 ] ]',
        '*a',
        '&a b',
        '!!str 1',
        '| ',
        '> ',
      ],
      ...[
        'a  b',
        'a ',
        ' a',
        '"\\u4e2d"',
        '"\\x41"',
        '"a',
        'a"b',
        '《甲》',
        '“乙”',
        '１２',
        '-',
        '- a',
        '? a',
        '% a',
        '@a',
        '`a`',
      ],
      ...[
        'a-',
        'a:',
        ':a',
        'a：b',
        'a=b',
        '3.5万',
        '5%',
        '9007199254740993',
        '1e400',
        '00',
        '0.0',
        '１_0',
        'e',
        '...',
        '---',
        'é',
      ],
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );

  it('for every value in a line, a list and a mapping', () => {
    fc.assert(
      fc.property(values, (value) => {
        for (const line of [
          `${value}: 1`,
          `x: ${value}`,
          `x: [ ${value} ]`,
          `x: [ 1, ${value} ]`,
          `x: { y: ${value} }`,
        ]) {
          agree(sample.replace('\nposition:', () => `\n${line}\nposition:`));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('for a body’s line of any kind', () => {
    const marks = fc.constantFrom(
      ...[
        '1. ',
        '1) ',
        '1.5',
        '- ',
        '+ ',
        '* ',
        '# ',
        '> ',
        '=',
        '==',
        '---',
        '    ',
        '\t',
        '  ',
        ' ',
        '\n',
        '\n\n',
        '\r\n',
      ],
      ...[
        'import a',
        'import',
        'important',
        'export x',
        '{a}',
        '<b>',
        '&amp;',
        '[a]',
        '!',
        '\\',
        '`',
        '_',
        '~',
        '|',
        ':',
        'http://a.cn',
      ],
      ...[
        '甲',
        '10月',
        '“',
        '”',
        '（',
        '）',
        '。',
        'A',
        'a@b.cn',
        '\u00a0',
        '\u3000',
        '\u2028',
        '\u200b',
        '\u0085',
        '𠀀',
        'é',
        '①',
      ],
    );
    const line = fc.array(marks, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(line, fc.nat(2), (text, place) => {
        const head = sample.slice(0, sample.indexOf('\n---\n') + 5);
        agree(head + [`\n${text}\n`, `\n> ${text}\n\n乙。\n`, `\n> 甲。\n\n${text}\n\n乙\n`][place]!);
      }),
      { numRuns: 600 },
    );
  });

  it('for a file that somebody typed something into anywhere', () => {
    const typed = fc.oneof(
      values,
      fc.constantFrom('\n', ' ', '\t', '---', '\n---\n', ': ', ', ', ' }', '{ ', '#'),
    );
    fc.assert(
      fc.property(fc.nat(sample.length), typed, (at, piece) => {
        agree(sample.slice(0, at) + piece + sample.slice(at));
      }),
      { numRuns: 600 },
    );
  });
});
