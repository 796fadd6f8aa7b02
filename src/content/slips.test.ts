import { describe, expect, it } from 'vitest';
import { sampleItem } from '../../tests/lib/items.ts';
import { itemEntryOf } from './entry.ts';
import { parseFile } from './file/file.ts';
import { formatItem, itemFields } from './file/format.ts';
import { ITEM_KEYS } from './file/keys.ts';
import { mergeFile } from './write/merge.ts';

const item = sampleItem();
const text = formatItem(item);
const edited = (from: string | RegExp, to: string) => {
  const file = parseFile(text.replace(from, to), 'x.mdx');
  return itemEntryOf(file, item.collection, item.id);
};

describe('a correction by hand', () => {
  it.each([
    [
      'companies: [ 云杉精密 ]',
      'companies: [ 云杉精密，冷杉重工 ]',
      /x\.mdx:\d+: companies: .*write \[ 云杉精密, 冷杉重工 \]/,
    ],
    [
      'companies: [ 云杉精密 ]',
      'companies: [ 云杉精密、冷杉重工, 白桦电子 ]',
      /write \[ 云杉精密, 冷杉重工, 白桦电子 \]/,
    ],
    [/^title: .*$/m, 'title: 5G 项目 #2 开工', /x\.mdx:\d+: title: “#2 开工” is a comment .*in quotes/],
    [/^title: .*$/m, 'title: 云杉 #一期', /“#一期” is a comment/],
    ['dateEnd: null', 'dateEnd: 2023-10-09', /x\.mdx:\d+: dateEnd 2023-10-09 is before date 2023-10-11/],
    [
      /^date: .*\ndateEnd: .*$/m,
      'date: null\ndateEnd: 2023-10-12',
      /there is no date: write date: 2023-10-12/,
    ],
  ])('is refused where YAML reads something else: %s → %s', (from, to, message) => {
    expect(() => edited(from, to)).toThrow(message);
  });

  it.each([
    [/^title: .*$/m, 'title: "5G 项目 #2 开工"', '5G 项目 #2 开工'],
    [/^title: .*$/m, "title: '云杉 #一期'", '云杉 #一期'],
    [/^title: .*$/m, 'title: 云杉精密轴承项目 # checked', '云杉精密轴承项目'],
    [/^title: .*$/m, 'title: C#语言园区', 'C#语言园区'],
  ])('is read as meant: %s → %s', (from, to, title) => {
    expect(edited(from, to).title).toBe(title);
  });

  it('names the file of a title that is a number to YAML', () => {
    const file = parseFile(text.replace(/^title: .*$/m, 'title: 2023'), 'x.mdx');
    expect(() => itemEntryOf(file, item.collection, item.id)).toThrow(/x\.mdx:\d+: title/);
    const fresh = itemFields({ ...item, stage: 'signed' });
    expect(() => mergeFile(file, fresh, ITEM_KEYS)).toThrow(/x\.mdx: a text is 2023 to YAML.*in quotes/);
  });
});
