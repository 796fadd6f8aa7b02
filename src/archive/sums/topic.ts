/** The topic and phase in a title, which distinguish the projects of a company. */
import { companyKey } from '../../facts/companies/company-name.ts';
import type { Item } from '../../schema/dataset.ts';
import { hanNumber } from '../../text/numerals.ts';
import { oncePer } from '../memo.ts';

const COMMON_WORDS =
  /项目|签约|落户|落地|正式|开工|奠基|动工|竣工|封顶|投产|投用|启用|开业|成功|举行|仪式|建设|总投资|计划|投资|亿元|万元|亿|[一二三四五六七八九十\d]+期|[\d.]+|[\s，、“”（）()·—-]/g;

/** A title without company, place and the words that most titles have; computed once per item. */
export const topicOf = oncePer((item: Item): string => {
  let topic = item.title;
  const names = item.companies.flatMap((name) => [name, companyKey(name)]);
  for (const place of item.places) {
    for (const name of [place.park, place.district, place.city, place.province]) {
      if (name) names.push(name, name.replace(/[市县区省]$/, ''));
    }
  }
  for (const name of names.sort((a, b) => b.length - a.length)) topic = topic.replaceAll(name, '');
  return topic.replace(COMMON_WORDS, '');
});

const arabic = (number: string) => String(Number(number) || hanNumber(number));

const NUMBER = '[一二三四五六七八九十]+|\\d+';
const PHASE = new RegExp(`(首|${NUMBER})(期(?![货刊间待])|号)`, 'g');
const PHASES = new RegExp(`(?:${NUMBER})[、和及](?:${NUMBER})[期号]`);

/** The phase or building in a title: `2期` for 二期, `1期` for 首期, `3号` for 3号厂房; null for none or several. */
export function phaseOf(item: Item): string | null {
  const title = item.title.replace(/\d+月\d+[日号]/g, '');
  const found = [...title.matchAll(PHASE)].map(
    ([, number, kind]) => `${number === '首' ? 1 : arabic(number!)}${kind}`,
  );
  const [first] = found;
  return first !== undefined && found.every((phase) => phase === first) && !PHASES.test(title) ? first : null;
}

/** The years, quarters and ordinals in a title, in order. */
export function numbersOf(title: string): string {
  return [
    ...title
      .replace(/\s/g, '')
      .matchAll(/(\d{4})年|第?([一二三四\d])季度|第([一二三四五六七八九十\d]+)[批次届]/g),
  ]
    .map(([whole]) => whole.replace('第', '').replace(/[一二三四五六七八九十]+/g, arabic))
    .join(' ');
}
