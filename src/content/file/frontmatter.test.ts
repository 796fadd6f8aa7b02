import { expect, it } from 'vitest';
import { parseFrontmatter, readFrontmatter } from './frontmatter.ts';

const SCALARS =
  'null|~|Null|true|True|FALSE|yes|no|on|y|1_000|0o17|0x1F|017|1e3|1.|.5|+1|-1|2023-10-09|2023-10-09 10:00|12:30|0b11|a: b|a #b|#b|"a"|\'a\'|a, b|[ a ]|[a]|[ a, ]|{ a: b }|{ a }|{}|[]|[ [ 1, 2 ] ]|a  b|a | a|"\\u4e2d"|"\\x41"|a"b|《甲》|“乙”|１２|-|- a|a-|:a|a：b|a=b|3.5万|5%|9007199254740993|1e400|00|0.0|１_0|e|é|<<|!!str 1|!!int 1|&a b';

it.each(SCALARS.split('|'))('reads %s as the editable document has it', (value) => {
  for (const yaml of [`x: ${value}\ny: 1`, `x: [ 1, ${value} ]`, `x: { y: ${value} }`]) {
    let expected: unknown;
    try {
      expected = parseFrontmatter(yaml, 'x.mdx').toJS();
    } catch {
      continue;
    }
    expect(readFrontmatter(yaml, 'x.mdx')).toEqual(expected);
  }
});

it('names file and line of broken YAML', () => {
  expect(() => readFrontmatter('x: 1\ny: "a', 'x.mdx')).toThrow(
    /^x\.mdx:\d: the frontmatter is not valid YAML/,
  );
  expect(() => readFrontmatter('- a', 'x.mdx')).toThrow('x.mdx:1: the frontmatter has no “key: value” lines');
});
