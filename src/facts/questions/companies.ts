/** Decides which of the firms in an item invest, build, run or are its subject. */
import { scan } from '../../gazetteer/index.ts';
import { isPolicy } from '../../schema/sections.ts';
import { companyCore } from '../companies/company-name.ts';
import { COMPANY_END, headAfter } from '../names/features.ts';
import { knownFirms } from '../names/known.ts';
import { likeliest, type NameMention, spanOf } from '../names/mentions.ts';
import { batchSigns } from './batch.ts';
import { few, type Option, odds, type Question, type Reading, tenth } from './question.ts';
import { clauseOf, rowOf, sentenceOf } from './surroundings.ts';

/** A firm with all its mentions. */
interface Firm {
  /** The longest form in which the item names it. */
  name: string;
  mentions: NameMention[];
}

/**
 * Groups mentions into firms: a name that contains another one is the same firm. A parent and its subsidiary are two
 * firms.
 */
export function firmsOf(names: readonly NameMention[]): Firm[] {
  const mentions = likeliest(names.filter(({ kind }) => kind === 'company'));
  const firms: Firm[] = [];
  for (const one of mentions.sort((a, b) => b.name.length - a.name.length)) {
    const same = firms.find(({ mentions }) => mentions.some(({ name }) => name.includes(one.name)));
    if (same) {
      same.mentions.push(one);
      // An unlikely mention does not name the firm.
      if (
        one.probability > 0.5 &&
        Math.max(...same.mentions.filter((m) => m.name === same.name).map((m) => m.probability)) < 0.3
      )
        same.name = one.name;
    } else firms.push({ name: one.name, mentions: [one] });
  }
  return firms;
}

/**
 * Compares a firm with others that share its core name, such as parent and subsidiary: which is more likely, and which
 * has a legal name.
 */
function kinOf(firm: Firm, firms: readonly Firm[], top: number): string {
  const core = companyCore(firm.name);
  const kin = firms.filter((other) => {
    const its = companyCore(other.name);
    return (
      other !== firm &&
      (its === core || (core.length > 2 && its.includes(core)) || (its.length > 2 && core.includes(its)))
    );
  });
  if (kin.length === 0) return 'none';
  const best = Math.max(...kin.flatMap(({ mentions }) => mentions.map(({ probability }) => probability)));
  const legal = kin.some(({ name }) => /公司$/u.test(name));
  return `${best > top ? 'surer' : 'fainter'} ${best > 0.5} ${legal}`;
}

function features(firm: Firm, firms: readonly Firm[], { item, parts, names }: Reading): string[] {
  const order = { title: 0, lead: 1 } as Record<string, number>;
  const mentions = [...firm.mentions].sort((a, b) => b.probability - a.probability);
  const best = mentions[0] as NameMention;
  const top = best.probability;
  const field = (m: NameMention) => (typeof m.part.name === 'number' ? 'body' : m.part.name);
  const fields = [...new Set(mentions.filter((m) => m.probability > 0.2).map(field))]
    .sort((a, b) => (order[a] ?? 2) - (order[b] ?? 2))
    .join('+');
  const ranked = firms
    .map((one) => Math.max(...one.mentions.map((m) => m.probability)))
    .sort((a, b) => b - a);
  const last = best.part.words[best.to - 1]?.text ?? '';
  const ends = /有限(?:责任)?公司$|股份公司$/u.test(firm.name)
    ? 'legal'
    : (COMPANY_END.exec(firm.name)?.[0] ?? '-');
  const park = Math.max(
    0,
    ...names
      .filter((n) => n.kind === 'park' && n.part === best.part && n.from < best.to && n.to > best.from)
      .map((n) => n.probability),
  );
  const whole = 1 - mentions.reduce((none, m) => none * (1 - m.probability), 1);
  const own = new Set(mentions.flatMap(contexts));
  const kin = kinOf(firm, firms, top);
  return [
    'firm',
    `firm p ${tenth(top)}`,
    ...odds(top).map((step) => `firm odds ${step}`),
    ...odds(top).map((step) => `firm odds ${step} ${ends === 'legal'}`),
    ...odds(whole).map((step) => `firm whole ${step}`),
    `firm known ${knownFirms(firm.name)
      .map(({ start, end }) => (end - start === firm.name.length ? 'all' : start === 0 ? 'front' : 'in'))
      .join(',')}`,
    `firm p sum ${few(Math.round(2 * mentions.reduce((sum, m) => sum + m.probability, 0)))}`,
    `firm times ${few(mentions.length)}`,
    `firm fields ${fields}`,
    `firm fields ${fields} p ${top > 0.5}`,
    `firm ends ${ends}`,
    `firm ends ${ends} p ${tenth(top)}`,
    `firm length ${Math.min(firm.name.length, 9)}`,
    `firm rank ${few(ranked.indexOf(top))} of ${few(ranked.filter((p) => p > 0.4).length)}`,
    `firm kin ${kin}`,
    `firm kin ${kin} ${ends === 'legal'} ${top > 0.5}`,
    `firm park ${tenth(park)}`,
    `firm places ${scan(firm.name)
      .map(
        ({ start, end, candidates }) =>
          `${start === 0 ? 'front' : 'in'}${end === firm.name.length ? ' all' : ''} ${candidates[0]?.level}`,
      )
      .join(',')}`,
    `firm last ${last}`,
    `firm tags ${best.part.words
      .slice(best.from, best.to)
      .map(({ tag }) => tag)
      .slice(0, 4)
      .join(' ')}`,
    `firm policy ${isPolicy(item)}`,
    `firm section ${item.section}`,
    ...(parts[0] ? batchSigns(parts[0]).map((sign) => `firm batch ${sign}`) : []),
    ...[...own].map((context) => `firm ${context}`),
    `firm sentence ${sentenceOf(best)}`,
    ...titleFeatures(firm, firms),
    ...rowFeatures(best, firms),
  ];
}

/** Features of the firm in the title. */
function titleFeatures({ name, mentions }: Firm, firms: readonly Firm[]): string[] {
  const titled = (list: readonly NameMention[]) => list.filter(({ part }) => part.name === 'title');
  const known = knownFirms(name).some(({ start, end }) => end - start === name.length);
  const own = titled(mentions);
  if (own.length === 0) return [`firm titled false ${known}`];
  const first = own.some(({ part, from }) => from === 0 || part.words[from]?.gap);
  return [
    `firm titled true ${known}`,
    `firm titled first ${first} ${known}`,
    `firm titled of ${few(firms.filter((one) => titled(one.mentions).length > 0).length)} ${known}`,
  ];
}

/** Features of the firms in an enumeration with this one: usually all of them count, or none. */
function rowFeatures(best: NameMention, firms: readonly Firm[]): string[] {
  const row = rowOf(
    best,
    firms.flatMap(({ mentions }) => mentions),
  );
  if (row.length === 0) return ['firm row 0'];
  const chances = row.map(({ probability }) => probability);
  const mean = chances.reduce((a, b) => a + b, 0) / row.length;
  const titled = firms.some(
    ({ mentions }) =>
      mentions.some((m) => row.includes(m)) && mentions.some(({ part }) => part.name === 'title'),
  );
  return [
    `firm row ${few(row.length)}`,
    ...odds(Math.max(...chances)).map((step) => `firm row top ${step}`),
    ...odds(mean).map((step) => `firm row mean ${step}`),
    `firm row titled ${titled}`,
  ];
}

/** Features of the words around a mention. */
function contexts(mention: NameMention): string[] {
  const { part, from, to, probability } = mention;
  if (probability < 0.1) return [];
  const { words } = part;
  const field = typeof part.name === 'number' ? 'body' : part.name;
  const text = (i: number) => words[i]?.text ?? (i < 0 ? '^' : '$');
  const head = headAfter(words, to).join(' ');
  const verb = words.slice(to, to + 8).find(({ tag }) => tag.startsWith('v'))?.text;
  const before = words
    .slice(Math.max(0, from - 8), from)
    .reverse()
    .find(({ tag, text: w }) => /^[vp]/u.test(tag) || /^[，。；]$/u.test(w))?.text;
  return [
    `before ${text(from - 1)}`,
    `before2 ${text(from - 2)} ${text(from - 1)}`,
    `after ${text(to)}`,
    `after2 ${text(to)} ${text(to + 1)}`,
    `verb ${verb}`,
    `${field} verb ${verb}`,
    `head ${head}`,
    `head ${field} ${head}`,
    `around ${text(from - 1)} ${text(to)}`,
    `tags ${words[from - 1]?.tag ?? '^'} ${words[to]?.tag ?? '$'}`,
    `last ${before}`,
    `${field} ${from === 0 ? 'first' : words[from]?.gap ? 'gap' : ''}`,
    ...clauseOf(mention).map((word) => `clause ${word}`),
  ];
}

export const companies: Question<string | null> = {
  name: 'companies',
  needs: 'companies',
  decay: 3,
  ask: (reading) => {
    const firms = firmsOf(reading.names);
    return firms.map((firm): Option<string | null>[] => [
      {
        value: firm.name,
        features: features(firm, firms, reading),
        evidence: firm.mentions.map(spanOf),
      },
      { value: null, features: [] },
    ]);
  },
  judge: (options, label) => {
    const name = options[0]?.value ?? '';
    const among = (list: readonly string[] = []) => list.some((other) => sameName(name, other));
    if (among(label.companies)) return [true, false];
    return among(label.companies_ok) ? null : [false, true];
  },
};

/** Whether one name contains the other, compared as in gold/score.py. */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) =>
    name.replace(/\s+/g, '').replaceAll('（', '(').replaceAll('）', ')'),
  ) as [string, string];
  return Math.min(left.length, right.length) >= 2 && (left.includes(right) || right.includes(left));
}
