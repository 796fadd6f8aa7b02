import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../tests/lib/cases.ts';
import { sampleIssue, sampleItem } from '../../../tests/lib/items.ts';
import { entryOf, TEXT, typed } from '../../../tests/lib/typed.ts';
import { issueEntryOf, itemEntryOf } from '../entry.ts';
import { parseFile } from '../file/file.ts';
import { formatIssue, formatItem, itemFields } from '../file/format.ts';
import { ITEM_KEYS } from '../file/keys.ts';
import { mergeFile } from '../write/merge.ts';

const item = sampleItem();
const edited = (from: string | RegExp, to: string) => entryOf(TEXT.replace(from, to));
const heihe = { ...item.places[0]! };

describe('a correction by hand is refused, with what to write', () => {
  it.each([
    ['companies: [ 云杉精密，冷杉重工 ]', /x\.mdx:17: companies: .*write \[ 云杉精密, 冷杉重工 \]/],
    ['companies: [ 云杉精密、冷杉重工, 白桦电子 ]', /write \[ 云杉精密, 冷杉重工, 白桦电子 \]/],
    ['companies: 云杉精密、冷杉重工', /write \[ 云杉精密, 冷杉重工 \]/],
    ['companies: [ “云杉精密” ]', /x\.mdx:17: .*quotes.*write \[ 云杉精密 \]/],
    ['title: 5G 项目 #2 开工', /x\.mdx:5: title: “#2 开工” is a comment .*in quotes/],
    ['title: 云杉 #一期', /“#一期” is a comment/],
    ['title: 关注: 甲项目', /x\.mdx:5: .*write: title: "关注: 甲项目"$/],
    ['title：甲项目', /x\.mdx:5: .*write: title: 甲项目$/],
    ['title:甲项目', /x\.mdx:5: .*write: title: 甲项目$/],
    ['title: *重点*项目', /x\.mdx:5: .*write: title: "\*重点\*项目"$/],
    ['title: @所有人', /x\.mdx:5: .*write: title: "@所有人"$/],
    ['title: [快讯]甲项目', /x\.mdx:5: .*write: title: "\[快讯\]甲项目"$/],
    ['title:', /x\.mdx:5: title is empty/],
    ['title: |\n  甲\n  乙', /x\.mdx:5: title: .*on one line/],
    ['places:\n\t- { adcode: 520100 }', /x\.mdx:11: .*write: - \{ adcode: 520100 \}$/],
    [
      'places: [ 鼓楼区 ]',
      /x\.mdx:10: places\.0: .*4 divisions: write one of 江苏省南京市鼓楼区 \(320106\), /,
    ],
    [
      'places: [ 朝阳 ]',
      /辽宁省朝阳市 \(211300\).*北京市朝阳区 \(110105\)|北京市朝阳区 \(110105\).*辽宁省朝阳市 \(211300\)/,
    ],
    ['places: [ 通成 ]', /“通成” is no division/],
    ['places: [ 999999 ]', /there is no division 999999/],
    ['places: [ { park: 无名园区 } ]', /it names no place: write a name or a code/],
    ['places: [ { adcode: 520100, provinc: 贵州省 } ]', /no key “provinc”: did you mean province\?/],
    [
      'places: [ { adcode: 520100, city: 南京市 } ]',
      /520100 is 贵州省贵阳市, but the names say 南京市: keep/,
    ],
    ['investment: 1250000000', /x\.mdx:16: .*with its unit, such as 12\.5亿元/],
    ['investment: 12亿元和3亿元', /not understood as one sum/],
    ['investment: { value: 1亿, curency: CNY }', /no key “curency”: did you mean currency\?/],
    ['investment: { value: 1300, currency: CNY, kind: fund, cny: 1200, text: 1300元 }', /write cny: 1300/],
    ['date: 2023-02-30', /x\.mdx:8: date is wrong: "2023-02-30" is no day; write it as 2023-10-09/],
    ['date: 10月9日至11日', /x\.mdx:8: date is wrong/],
    ['dateEnd: 2023-10-09', /x\.mdx:9: dateEnd 2023-10-09 is before date 2023-10-11/],
    ['stage: opened', /x\.mdx:14: stage is wrong: "opened"; .*write one of signed, started/],
    ['section: 招商', /did you mean 招商引资\?/],
    ['settled: [ nosource ]', /no doubt “nosource”: did you mean no-source\?/],
    ['industri: auto', /x\.mdx:\d+: the key “industri” is unknown: did you mean industr(?:y|ies)\?/],
    ['Stage: signed', /the key “Stage” is unknown: did you mean stage\?/],
    ['行业: auto', /the key “行业” is unknown: delete it, or write a remark behind a #/],
    ['lead: 甲', /lead is not read here/],
    ['stage: signed\nstage: built', /x\.mdx:15: the key “stage” occurs twice/],
  ])('%s', (line, message) => {
    expect(() => typed(line)).toThrow(message);
  });

  it('where there are days without a date', () => {
    expect(() => edited(/^date: .*\ndateEnd: .*$/m, 'date: null\ndateEnd: 2023-10-12')).toThrow(
      /there is no date: write date: 2023-10-12/,
    );
  });

  it('where the code of a place was corrected and its names or coordinates were not', () => {
    expect(() => edited('"231102"', '"520100"')).toThrow(
      /520100 is 贵州省贵阳市, but the names say 黑龙江省黑河市爱辉区/,
    );
    const guiyang = 'adcode: "520100", province: 贵州省, city: 贵阳市, district: null';
    const old = /adcode: .*district: 爱辉区/;
    expect(() => edited(old, guiyang)).toThrow(
      /x\.mdx:11: places\.0: lon and lat are not those of 贵州省贵阳市/,
    );
    expect(
      entryOf(TEXT.replace(old, guiyang).replace(/lon: .* }/, 'lon: 106.7, lat: 26.6 }')).places,
    ).toMatchObject([{ adcode: '520100', park: heihe.park, lon: 106.7 }]);
  });

  it.each([
    [/\n---\n\n/, '\n\n', /x\.mdx:\d+: the frontmatter has no end: write --- on a line of its own/],
    [/\n---\n\n/, '\n----\n\n', /write --- instead of “----”/],
    [/\n---\n\n/, '\n———\n\n', /write --- instead of “———”/],
    [/^---\n/, '\n---\n', /x\.mdx:1: must start with frontmatter/],
    ['项目占地', '占比<5%，占地', /x\.mdx:27: “<” begins code in MDX: for the sign itself write \\</],
    ['项目占地', '<项目>占地', /x\.mdx:27: “<”/],
    ['项目占地', '<Item />占地', /x\.mdx:27: “<Item>” is a component that does not exist/],
    ['项目占地', '{项目}占地', /x\.mdx:27: “\{项目\}” is code, and nothing is called 项目: .* \\\{/],
    ['项目占地', '{见注: 1}占地', /x\.mdx:27: “\{” begins code/],
    ['项目占地', '{项目占地', /x\.mdx:27: “\{” begins code/],
    ['项目占地', 'import 项目占地', /x\.mdx:27: a paragraph that begins with “import”/],
  ])('%s → %s', (from, to, message) => {
    expect(() => edited(from, to)).toThrow(message);
  });
});

describe('the file of an issue', () => {
  const issue = formatIssue(sampleIssue());
  const read = (from: RegExp, to: string) =>
    issueEntryOf(parseFile(issue.replace(from, to), 'i.mdx'), '2023-w41');

  it('is read as meant, too', () => {
    expect(read(/^from: .*$/m, 'from: 2023/10/7')).toMatchObject({ from: '2023-10-07' });
    expect(read(/^number: .*$/m, 'number: "101"')).toMatchObject({ number: 101 });
    expect(read(/^title: .*$/m, 'title: 2023')).toMatchObject({ title: '2023' });
  });

  it('or refused', () => {
    expect(() => read(/^label: /m, 'lable: ')).toThrow(
      /i\.mdx:6: the key “lable” is unknown: did you mean label\?/,
    );
    expect(() => read(/^to: .*$/m, 'to: 2023-10-01')).toThrow(
      /i\.mdx:8: to 2023-10-01 is before from 2023-10-09/,
    );
  });
});

it('what the machine wrote is never a slip', () => {
  const odd = sampleItem({ companies: ['甲、乙', '“丙”'], places: [{ ...heihe, adcode: '999999' }] });
  expect(itemEntryOf(parseFile(formatItem(odd), 'x.mdx'), odd.collection, odd.id)).toMatchObject(odd);
});

it('a place in short form stays as it was typed when the machine reads the text again', () => {
  const file = parseFile(TEXT.replace(/^places:\n.*$/m, 'places: [ 贵阳 ]'), 'x.mdx');
  const { text: merged, conflicts } = mergeFile(file, itemFields({ ...item, stage: 'signed' }), ITEM_KEYS);
  expect(merged).toContain('places: [ 贵阳 ]\n');
  expect(merged).toContain('stage: signed\n');
  expect(conflicts).toEqual([]);
});

it('any line in place of one of the frontmatter is read or refused in one line with file and line', () => {
  const scrap = fc.constantFrom(
    ...'title,companies,places,date,investment,甲,：,:, ,，,[,],{,},“,”,",\',#,-,*,&,!,|,>,%,@,`,\t,\u3000,2023,亿,null,10月9日'.split(
      ',',
    ),
    ',',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.constantFrom('title', 'companies', 'places', 'date', 'investment'),
      fc.array(scrap, { maxLength: 9 }),
      (key, scraps) => {
        try {
          typed(`${key}:${scraps.join('')}`);
        } catch (error) {
          expect((error as Error).name).toBe('ContentError');
          expect((error as Error).message).toMatch(/^x\.mdx:\d+: [^\n]+$/);
        }
      },
    ),
    cases(5, 400),
  );
});
