import fc from 'fast-check';
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../tests/lib/cases.ts';
import { sampleIssue, sampleItem } from '../../../tests/lib/items.ts';
import type { Item } from '../../schema/dataset.ts';
import { itemEntryOf, itemOf } from '../entry.ts';
import { parseFile } from './file.ts';
import { formatIssue, formatItem } from './format.ts';
import { isStorable } from './text.ts';

function back(item: Item): Item {
  return itemOf(itemEntryOf(parseFile(formatItem(item), 'x.mdx'), item.collection, item.id));
}

/** Texts with a meaning in Markdown, MDX, YAML or a terminal, mixed with any others. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'import x from "y"',
      'export const a = 1',
      '{process.exit()}',
      '<script>',
      '</p>',
      '<!-- -->',
      '---',
      '***',
      '___',
    ],
    ...[
      '# ',
      '1. ',
      '1) ',
      '- ',
      '+ ',
      '* ',
      '> ',
      '    ',
      '\t',
      '```',
      '~~~',
      '~~x~~',
      '`',
      '*x*',
      '_x_',
      '[a](b)',
      '![a](b)',
    ],
    ...[
      '[^1]: x',
      '[a]: b',
      '&amp;',
      '&#x20;',
      '\\',
      '|',
      '=',
      ':',
      '"',
      "'",
      '\u200b',
      '\u202e',
      '\u2066',
      '\ufeff',
      '\u00a0',
    ],
    ...[
      '\u3000',
      '\u2028',
      '\u0085',
      '\u0001',
      '\u001b[31m',
      'www.a.cn',
      'http://a.cn',
      'a@b.cn',
      ' ',
      '园区',
      '“',
      '！[',
      '😀',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))
  .filter(isStorable);

describe('format', () => {
  it('reads back every title, lead and paragraph unchanged', () => {
    fc.assert(
      fc.property(text, fc.option(text), fc.array(text, { maxLength: 4 }), (title, lead, body) => {
        const item = sampleItem({ title, lead, body });
        expect(back(item)).toEqual(item);
      }),
      cases(1, 600),
    );
  });

  it('contains only text for a plain Markdown reader too', () => {
    const markdown = remark().use(remarkFrontmatter).freeze();
    fc.assert(
      fc.property(text, (paragraph) => {
        const tree: Root = markdown.parse(formatItem(sampleItem({ lead: null, body: [paragraph] })));
        expect(
          tree.children.slice(1).map((node) => ('children' in node ? node.children : node)),
        ).toMatchObject([[{ type: 'text', value: paragraph }]]);
      }),
      cases(2, 600),
    );
  });

  it('reads back every fact unchanged', () => {
    fc.assert(
      fc.property(text, (words) => {
        const item = sampleItem({
          source: { name: words },
          companies: [words, 'null', 'true', '1e3', '~', '0x10', '2023-10-09'],
          notes: [{ code: 'typo', text: words }],
          investment: { value: 0.1, currency: 'CNY', kind: 'fund', cny: 2.5e9, text: words },
        });
        expect(back(item)).toEqual(item);
      }),
      cases(3, 200),
    );
  });

  it('writes a file that a person can read', () => {
    expect(formatItem(sampleItem({}))).toMatchInlineSnapshot(`
      "---
      issue: 2023-w41
      position: 3
      section: 招商引资
      title: 云杉精密轴承项目在黑河边境经济合作区开工
      source: { name: 黑河市人民政府网站 }
      seedLines: [ [ 12, 14 ], [ 20, 21 ] ]
      date: 2023-10-11
      dateEnd: null
      places:
        - { adcode: "231102", province: 黑龙江省, city: 黑河市, district: 爱辉区, park: 黑河边境经济合作区, lon: 127.5, lat: 50.25 }
      industry: equipment
      industries: [ equipment ]
      stage: started
      batch: false
      investment: { value: 1200000000, currency: CNY, kind: investment, cny: 1200000000, text: 总投资12亿元 }
      companies: [ 云杉精密 ]
      notes: []
      policy: null
      confidence: {}
      evidence: ""
      digests: issue=aldnsp position=ahmdui section=sbzhma title=ijcand lead=cdnjpt body=xwwdus source=oclgki seedLines=esyctm date=qxrsbw dateEnd=mjawtx places=ewmmpo industry=bwpwuk industries=eptehm stage=yuuijy batch=sghxol investment=jaqwun companies=nlbdqk notes=bfxfkr policy=mjawtx confidence=qthhhx evidence=ssyvek
      ---

      > 10月11日，云杉精密轴承项目在黑河开工，总投资12亿元。

      项目占地200亩，建成后年产轴承30万套。

      二期明年动工
      "
    `);
    expect(formatIssue(sampleIssue({}))).toMatchInlineSnapshot(`
      "---
      seed: week-41.txt
      sha256: abababababababababababababababababababababababababababababababab
      title: 园区周报 2023年第41周
      number: null
      label: null
      from: 2023-10-09
      to: 2023-10-15
      digests: seed=uinhtq sha256=ofrbid title=rokwzi number=mjawtx label=mjawtx from=juetvf to=tsulsu
      ---
      "
    `);
  });

  it('refuses a value that is not in the schema, and names it', () => {
    const bad = sampleItem({ date: '11.10.2023' });
    expect(() => formatItem(bad)).toThrow(
      'projects/2023-w41-03.mdx: date can’t be written: Invalid ISO date',
    );
  });

  it('writes keys in a fixed order', () => {
    const item = sampleItem({});
    const places = item.places.map((place) => Object.fromEntries(Object.entries(place).reverse()));
    expect(formatItem({ ...item, places: places as Item['places'] })).toBe(formatItem(item));
  });

  it('refuses a paragraph that no file can contain', () => {
    for (const body of [['a\nb'], [''], ['\ud800'], ['a\0b']]) {
      expect(() => formatItem(sampleItem({ body }))).toThrow(
        'projects/2023-w41-03.mdx: a text that no file can contain',
      );
    }
  });
});
