/** What a headline is about, and which part of it, for telling one project from another. */
import { companyKey } from '../../facts/companies/company-name.ts';
import type { Item } from '../../schema/dataset.ts';
import { hanNumber } from '../../text/numerals.ts';

const COMMON_WORDS =
  /项目|签约|落户|落地|正式|开工|奠基|动工|竣工|封顶|投产|投用|启用|开业|成功|举行|仪式|建设|总投资|计划|投资|亿元|万元|亿|[一二三四五六七八九十\d]+期|[\d.]+|[\s，、“”（）()·—-]/g;

const subjects = new WeakMap<Item, string>();

/** What is left of a title when firm, place and the words of every headline are taken out. */
export function subjectOf(item: Item): string {
  const known = subjects.get(item);
  if (known !== undefined) return known;
  let subject = item.title;
  const names = item.companies.flatMap((name) => [name, companyKey(name)]);
  for (const place of item.places) {
    for (const name of [place.park, place.district, place.city, place.province]) {
      if (name) names.push(name, name.replace(/[市县区省]$/, ''));
    }
  }
  for (const name of names.sort((a, b) => b.length - a.length)) subject = subject.split(name).join('');
  subject = subject.replace(COMMON_WORDS, '');
  subjects.set(item, subject);
  return subject;
}

const arabic = (number: string) => String(Number(number) || hanNumber(number));

const NUMBER = '[一二三四五六七八九十]+|\\d+';
const PART = new RegExp(`(首|${NUMBER})(期(?![货刊间待])|号)`, 'g');
const PARTS = new RegExp(`(?:${NUMBER})[、和及](?:${NUMBER})[期号]`);

/** The part of a project a title tells of: `2期` for 二期, `1期` for 首期, `3号` for 3号厂房; null for none or several. */
export function phaseOf(item: Item): string | null {
  const title = item.title.replace(/\d+月\d+[日号]/g, '');
  const found = [...title.matchAll(PART)].map(
    ([, number, kind]) => `${number === '首' ? 1 : arabic(number!)}${kind}`,
  );
  const [first] = found;
  return first !== undefined && found.every((part) => part === first) && !PARTS.test(title) ? first : null;
}

/** The years, quarters and ordinals a title names, in their order: 2023年第一季度 is not 第二季度. */
export function numbersOf(title: string): string {
  return [
    ...title
      .replace(/\s/g, '')
      .matchAll(/(\d{4})年|第?([一二三四\d])季度|第([一二三四五六七八九十\d]+)[批次届]/g),
  ]
    .map(([whole]) => whole.replace('第', '').replace(/[一二三四五六七八九十]+/g, arabic))
    .join(' ');
}
