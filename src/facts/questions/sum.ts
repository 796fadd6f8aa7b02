/** The headline sum of an item: which of the amounts that it states, or none. */
import { isPolicy } from '../../schema/sections.ts';
import { type SumCandidate, sumCandidates } from '../money/money.ts';
import { batchSigns } from './batch.ts';
import { few, type Option, type Question, type Reading } from './question.ts';

/** Digits that a number is stated with, without zeros at its ends. */
const digitsOf = (value: number) =>
  String(value)
    .replace(/^[0.]+|0+$/g, '')
    .replace('.', '').length;

/** Whether a sum can be another one in fewer digits: 704 亿 for 704.17 亿. */
const rounds = (short: SumCandidate, full: SumCandidate) =>
  short.currency === full.currency &&
  Math.abs(short.value - full.value) <= 0.03 * full.value &&
  digitsOf(short.value) < digitsOf(full.value);

function options({ item, parts }: Reading): Option<SumCandidate | null>[] {
  const found = sumCandidates([item.title, item.lead ?? '', ...item.body]);
  const roles = [...new Set(found.map(({ role }) => role))];
  const largest = Math.max(0, ...found.filter(({ role }) => role !== 'other').map(({ value }) => value));
  const signs = parts.slice(0, 2).flatMap(batchSigns);
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
