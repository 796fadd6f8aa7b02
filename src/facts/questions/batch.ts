/** Whether an item reports several projects together. */
import type { Span } from '../../schema/evidence.ts';
import { isPolicy } from '../../schema/sections.ts';
import { remembered } from '../../text/remembered.ts';
import type { FactText, Part } from '../words.ts';
import { few, type Question } from './question.ts';

const NUMBER = '(\\d{1,4}|[一二两三四五六七八九十百]+)\\s*(?:余|多)?\\s*';
/** Phrases for several projects. A capture group is their number. */
const SIGNS: Record<string, RegExp> = {
  together: /集中|批量|三个一批|开门红/u,
  projects: new RegExp(`${NUMBER}(?:个|项)[^，。；、]{0,14}?项目`, 'u'),
  things: new RegExp(`${NUMBER}(?:个|项|批|大)[^，。；、项]{0,14}?(?:园区?|基金|平台|中心|工程)`, 'u'),
  counted: new RegExp(`项目\\s*(?:共|共计|达|总数)?\\s*${NUMBER}(?:个|项)`, 'u'),
  firms: new RegExp(`${NUMBER}家[^，。；]{0,16}(?:企业|中心|机构|公司|单位)`, 'u'),
  many: /一批|首批|多个|众多|系列|若干/u,
  etc: /等[^，。；、]{0,8}项目/u,
  side: /项目[^，。；]{0,3}[、和及与][^，。；]{2,30}项目/u,
  listed: /、[^，。；、]{2,24}(?:项目|基地|中心|签约|开工)/u,
  respectively: /分别|其中|包括|涵盖|涉及/u,
  round: /(?:本次|此次|当天|这批|本批)[^，。；]{0,4}(?:签约|开工|投产|启动|竣工|落地)/u,
};

/** Phrases for several projects in a part of an item, as feature names. */
export function batchSigns({ name, text }: Part): string[] {
  const field = typeof name === 'number' ? 'body' : name;
  return signsIn(text).map((sign) => `${field} ${sign}`);
}

const signsIn = remembered((text) =>
  Object.entries(SIGNS).flatMap(([name, pattern]) => {
    const found = pattern.exec(text);
    if (!found) return [];
    const number = found[1];
    const size =
      number === undefined
        ? ''
        : /^(?:1|一)$/u.test(number)
          ? ' 1'
          : /^(?:2|二|两)$/u.test(number)
            ? ' 2'
            : /^(?:\d|[三四五六七八九])$/u.test(number)
              ? ' 3–9'
              : ' 10';
    return [`${name}${size}`];
  }),
);

/** The words of a part that mention several projects. */
function signSpans({ name, text }: Part): Span[] {
  return Object.values(SIGNS).flatMap((pattern) => {
    const found = pattern.exec(text);
    return found ? [{ part: name, from: found.index, to: found.index + found[0].length }] : [];
  });
}

/** Counts with a measure word: `1 家`; `n 个` if more than one. */
function countsIn(text: string): string[] {
  const counts = text.matchAll(/(\d+|[一二两三四五六七八九十百]+)\s*([个家项单只大宗条名])/gu);
  return [...counts].map(([, count, word]) => `${/^[1一]$/u.test(count as string) ? '1' : 'n'} ${word}`);
}

/** Features: phrases for several projects, and the words of the title. */
function features(item: FactText, parts: readonly Part[], firms: number): string[] {
  const signs = [...new Set(parts.flatMap(batchSigns))];
  const title = parts[0]?.words ?? [];
  return [
    'batch',
    ...signs.map((sign) => `batch ${sign}`),
    ...title.map(({ text }) => `batch title ${text}`),
    ...title.slice(1).map(({ text }, i) => `batch title ${title[i]?.text} ${text}`),
    ...(parts.find(({ name }) => name === 'lead')?.words ?? []).map(({ text }) => `batch lead ${text}`),
    ...countsIn(item.title).map((count) => `batch title counts ${count}`),
    `batch section ${item.section}`,
    `batch policy ${isPolicy(item)}`,
    `batch firms ${few(firms)}`,
    `batch 项目 ${few(item.body.join('').split('项目').length - 1)}`,
    `batch title、 ${few(item.title.split('、').length - 1)}`,
  ];
}

export const batch: Question<boolean> = {
  name: 'batch',
  needs: 'batch',
  ask: ({ item, parts, names }) => {
    const firms = new Set(
      names.filter((n) => n.kind === 'company' && n.probability > 0.5).map(({ name }) => name),
    );
    return [
      [
        {
          value: true,
          features: features(item, parts, firms.size),
          evidence: parts.slice(0, 2).flatMap(signSpans),
        },
        { value: false, features: [] },
      ],
    ];
  },
  judge: (options, label) => (label.batch_ok ? null : options.map(({ value }) => value === label.batch)),
};
