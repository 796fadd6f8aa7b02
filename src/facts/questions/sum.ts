/** The headline sum of an item: one of the amounts that it states, or none. */
import { isPolicy } from '../../schema/sections.ts';
import { type SumCandidate, sumCandidates } from '../money/money.ts';
import { batchSigns } from './batch.ts';
import { few, type Option, type Question, type Reading } from './question.ts';

/** Number of digits of a value, without zeros at its ends. */
const digitsOf = (value: number) =>
  String(value)
    .replace(/^[0.]+|0+$/g, '')
    .replace('.', '').length;

/** Whether a sum is a rounded form of another: 704 亿 for 704.17 亿. */
const rounds = (short: SumCandidate, full: SumCandidate) =>
  short.currency === full.currency &&
  Math.abs(short.value - full.value) <= 0.03 * full.value &&
  digitsOf(short.value) < digitsOf(full.value);

/** Words for a part of a project, or for its extension. */
const PHASE =
  /首期|[一二三四五六七八九十\d]+期|扩建|扩产|技改|增资|[一二三四五六七八九十]号线|第[一二三四五六七八九十]条/gu;
const EQUAL: Record<string, string> = { 首期: '一期', 扩产: '扩建' };
const phasesIn = (text: string): string[] => (text.match(PHASE) ?? []).map((phase) => EQUAL[phase] ?? phase);

/** How the phases named before a sum relate to those in title and lead. */
function phaseRelation(own: readonly string[], titled: readonly string[]): string {
  if (own.length === 0) return titled.length === 0 ? 'none' : 'titled';
  if (titled.length === 0) return 'own';
  return own.some((phase) => titled.includes(phase)) ? 'same' : 'other';
}

/** The sums beside a sum in its sentence with the same role: 竹筷厂投资4200万元、竹炭厂投资2600万元. */
const besides = (one: SumCandidate, found: readonly SumCandidate[], texts: readonly string[]) =>
  found.filter(
    (other) =>
      other !== one &&
      other.field === one.field &&
      other.role === one.role &&
      !/[。！？]/u.test(
        (texts[one.field] ?? '').slice(Math.min(one.end, other.end), Math.max(one.start, other.start)),
      ),
  );

/** Whether a sum is the total of other sums in the item. */
function addsUp(one: SumCandidate, found: readonly SumCandidate[]): boolean {
  const parts = new Set(
    found
      .filter(
        ({ currency, value, role }) => currency === one.currency && value < one.value && role !== 'other',
      )
      .map(({ value }) => value),
  );
  const sum = [...parts].reduce((a, b) => a + b, 0);
  return parts.size > 1 && Math.abs(sum - one.value) <= 0.02 * one.value;
}

const SENTENCE_END = /^[。；！？]$/u;

function options({ item, parts }: Reading): Option<SumCandidate | null>[] {
  const texts = [item.title, item.lead ?? '', ...item.body];
  const found = sumCandidates(texts);
  const roles = [...new Set(found.map(({ role }) => role))];
  const largest = Math.max(0, ...found.filter(({ role }) => role !== 'other').map(({ value }) => value));
  const signs = parts.slice(0, 2).flatMap(batchSigns);
  const titled = phasesIn(item.title + (item.lead ?? ''));
  const headed = found.some(({ field, role }) => field < 2 && role !== 'other');
  const of = found.map((one, i): Option<SumCandidate> => {
    const part = parts.find(
      ({ name }) => name === (one.field === 0 ? 'title' : one.field === 1 ? 'lead' : one.field - 2),
    );
    const words = part?.words ?? [];
    const at = words.findIndex(({ end }) => end > one.start);
    const after = words.findIndex(({ start }) => start >= one.end);
    const text = (j: number) => words[j]?.text ?? '^';
    const next = (k: number) => (after < 0 ? '$' : (words[after + k]?.text ?? '$'));
    const field = one.field === 0 ? 'title' : one.field === 1 ? 'lead' : 'body';
    const same = found.filter((other) => other.value === one.value && other !== one);
    const clause = words.slice(Math.max(0, at - 12), at);
    const cut = clause.findLastIndex(({ text: w }) => /^[。；！？，]$/u.test(w));
    const earlier = words.slice(0, at);
    const ends = earlier.flatMap(({ text: w }, k) => (SENTENCE_END.test(w) ? [k] : []));
    const nth = few(ends.length);
    const phasesOf = (list: typeof words) => phasesIn(list.map(({ text: w }) => w).join(''));
    const near = phasesOf(clause.slice(cut + 1));
    const beside = besides(one, found, texts);
    const rank = beside.filter(({ start }) => start < one.start).length;
    return {
      value: one,
      evidence: [{ part: part?.name ?? 'title', from: one.start, to: one.end }],
      features: [
        'sum',
        `role ${one.role} ${one.strength}`,
        `role ${one.role} ${one.strength} ${field}`,
        `role ${one.role} first ${found.findIndex((other) => other.role === one.role) === i}`,
        `field ${field} ${few(found.slice(0, i).filter((other) => other.field === one.field && other.role !== 'other').length)}`,
        `largest ${one.value >= largest} ${one.role}`,
        `vague ${one.vague}`,
        `size ${Math.floor(Math.log10(Math.max(1, one.value)))}`,
        `again ${same.some((other) => other.field === 0)} ${same.some((other) => other.field > 0)}`,
        `titled ${found.some((other) => other.field === 0 && other.role !== 'other')} ${field}`,
        `rounds ${found.some((full) => rounds(one, full))}`,
        `rounded ${found.some((short) => rounds(short, one))}`,
        `rounded ${found.some((short) => rounds(short, one))} ${one.role}`,
        `before ${text(at - 1)}`,
        `before2 ${text(at - 2)} ${text(at - 1)}`,
        `before3 ${text(at - 3)}`,
        `after ${next(0)}`,
        `after2 ${next(0)} ${next(1)}`,
        `policy ${isPolicy(item)} ${one.role}`,
        ...clause.slice(cut + 1).map(({ text: w }) => `clause ${w}`),
        ...signs.map((sign) => `${sign} ${one.role} ${field}`),
        `beside ${few(beside.length)} ${one.role}`,
        `beside ${few(beside.length)} ${few(rank)} ${beside.every(({ value }) => value < one.value)}`,
        `beside ${few(beside.length)} ${headed} ${field}`,
        `adds up ${addsUp(one, found)}`,
        `nth ${field} ${nth}`,
        `nth ${field} ${nth} ${one.role}`,
        `phase ${phaseRelation(near, titled)} ${one.role}`,
        `phase ${phaseRelation(phasesOf(earlier.slice((ends.at(-1) ?? -1) + 1)), titled)}`,
        `phase whole ${near.length === 0 && found.some((other) => other !== one && other.field === one.field)} ${titled.length > 0}`,
      ].map((name) => `sum ${name}`),
    };
  });
  return [
    ...of,
    {
      value: null,
      features: [
        'no sum',
        `no sum ${roles.sort().join(' ')}`,
        `no sum policy ${isPolicy(item)}`,
        `no sum section ${item.section}`,
        `no sum of ${few(found.length)}`,
        ...signs.map((sign) => `no sum ${sign} ${headed}`),
        `no sum beside ${few(Math.max(0, ...found.filter(({ role }) => role !== 'other').map((one) => besides(one, found, texts).length)))} ${headed}`,
        `no sum head ${headed} ${[...new Set(found.map(({ role, strength }) => `${role}${strength}`))].sort().join(' ')}`,
      ],
    },
  ];
}

export const sum: Question<SumCandidate | null> = {
  name: 'investment',
  needs: 'investment',
  ask: (reading) => [options(reading)],
  judge: (list, { investment }) => {
    const right = list.map(({ value }) =>
      value === null
        ? investment === null
        : investment !== null && value.value === investment.value && value.currency === investment.currency,
    );
    return right.some(Boolean) ? right : null;
  },
};
