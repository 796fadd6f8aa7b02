import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleItem } from '../../../tests/lib/items.ts';
import { readBody } from './body.ts';
import { formatItem } from './format.ts';
import { parseMdx } from './mdx.ts';
import { quickBody } from './quick-body.ts';

const sample = formatItem(sampleItem({}));
const end = sample.indexOf('\n---\n') + 4;

/** @returns whether the quick reader accepted the body; fails when it read another body than the MDX parser */
function agree(text: string): boolean {
  const quick = quickBody(text);
  if (quick) expect(quick).toEqual(readBody(parseMdx(sample.slice(0, end) + text, 'x.mdx')));
  return quick !== null;
}

it('accepts most of the committed files', () => {
  const bodies = ['projects', 'news', 'policies']
    .flatMap((folder) => readdirSync(join('content', folder)).map((name) => join('content', folder, name)))
    .map((path) => readFileSync(path, 'utf8').replace(/^---\n.*?\n---(?=\n)/s, ''));
  expect(bodies.filter(agree).length / bodies.length).toBeGreaterThan(0.8);
});

it('reads the same as the MDX parser, or nothing', () => {
  const marks =
    '1. ,1) ,1.5,- ,+ ,* ,# ,> ,=,==,---,    ,\t,  , ,\n,\n\n,\r\n,import a,import,important,export x,{a},<b>,&amp;,[a],!,\\,`,_,~,|,:,http://a.cn,甲,10月,“,”,（,）,。,A,a@b.cn,\u00a0,\u3000,\u2028,\u200b,\u0085,𠀀,é,①';
  const line = fc
    .array(fc.constantFrom(...marks.split(',')), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(line, fc.nat(2), (text, place) => {
      agree([`\n\n${text}\n`, `\n\n> ${text}\n\n乙。\n`, `\n\n> 甲。\n\n${text}\n\n乙\n`][place]!);
    }),
    { numRuns: 600 },
  );
});
