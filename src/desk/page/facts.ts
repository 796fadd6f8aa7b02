/** The question for each fact. */
import { type FactField, INDUSTRIES, type Industry, STAGES, type Stage } from '../../schema/codes.ts';
import { INDUSTRY_LABELS, STAGE_LABELS } from '../../schema/labels.ts';
import type { Choice, Correction, ItemView } from '../contract.ts';
import { get } from './ask.ts';
import { ALL, choose, DIGITS, LETTERS, type Question } from './chooser.ts';
import { state } from './state.ts';
import { save } from './work.ts';

const NONE: Choice = { value: '', label: '无', hint: '' };
const labelled = <T extends string>(codes: readonly T[], labels: Record<T, string>): Choice[] =>
  codes.map((value) => ({ value, label: labels[value], hint: '' }));

/** The companies with one added, or removed if it is already there. */
function toggled(companies: readonly string[], name: string): string[] {
  return companies.includes(name) ? companies.filter((one) => one !== name) : [...companies, name];
}

const QUESTIONS: Record<Exclude<FactField, 'batch'>, (item: ItemView) => Question> = {
  place: (item) => ({
    title: '地点',
    offers: [...item.offers.place, NONE],
    typed: '通城 或 tongcheng、tc',
    keys: DIGITS,
    complete: (q) => get<Choice[]>('places', { q, near: item.offers.place.map(({ value }) => value).join() }),
    isClosed: true,
    done: (place) => save(item, { place }),
    more: (place) => save(item, { place: [...item.places, place].join(' ') }),
  }),
  park: (item) => ({
    title: '园区',
    offers: [...item.offers.park, NONE],
    typed: '名称，已有的可用拼音',
    keys: DIGITS,
    complete: (q) => get<Choice[]>('parks', { q }),
    done: (park) => save(item, { park }),
  }),
  companies: (item) => ({
    title: '公司：选已有的为去掉，选别的为加上',
    offers: [
      ...item.companies.map((name) => ({ value: name, label: name, hint: '去掉' })),
      ...item.offers.companies
        .filter(({ value }) => !item.companies.includes(value))
        .map((one) => ({ ...one, hint: '加上' })),
    ],
    typed: '名称，已有的可用拼音',
    keys: DIGITS,
    complete: (q) => get<Choice[]>('companies', { q }),
    done: (name) =>
      name ? save(item, { companies: toggled(item.companies, name) }) : Promise.resolve(false),
  }),
  industry: (item) => ({
    title: '行业',
    offers: labelled(INDUSTRIES, INDUSTRY_LABELS),
    keys: ALL,
    done: (industry) => save(item, { industry: industry as Industry }),
  }),
  stage: (item) => ({
    title: '阶段',
    offers: labelled(STAGES, STAGE_LABELS),
    keys: ALL,
    done: (stage) => save(item, { stage: stage as Stage }),
  }),
  investment: (item) => ({
    title: '金额',
    offers: [...item.offers.investment, NONE],
    typed: '12.5亿、3000万美元',
    keys: LETTERS,
    done: (investment) => save(item, { investment }),
  }),
  date: (item) => ({
    title: '日期',
    offers: [...item.offers.date, NONE],
    typed: '10月9日、9日、10月9日至12日',
    keys: LETTERS,
    done: (date) => save(item, { date }),
  }),
};

/** The correction by words selected in the text; null if the fact cannot be corrected by words. */
function selected(field: FactField, words: string, { companies }: ItemView): Correction | null {
  if (field === 'park') return { park: words };
  if (field === 'companies') return { companies: toggled(companies, words) };
  if (field === 'investment') return { investment: words };
  if (field === 'date') return { date: words };
  return null;
}

/**
 * Corrects a fact.
 *
 * @param words the words selected in the text; empty for none
 */
export async function correctFact(field: FactField, words: string): Promise<void> {
  const { item } = state;
  if (!item) return;
  if (field === 'batch') {
    await save(item, { batch: !item.batch });
    return;
  }
  const set = words ? selected(field, words, item) : null;
  if (set) await save(item, set);
  else choose(QUESTIONS[field](item), field === 'place' ? words : '');
}
