/** What a person states → fields of the item’s file. */
import type { IssueEntry, ItemEntry } from '../../content/entry.ts';
import type { Values } from '../../content/file/frontmatter.ts';
import { investmentOf } from '../../facts/facts.ts';
import { findAmounts } from '../../facts/money/amounts.ts';
import { type SumCandidate, sumCandidates } from '../../facts/money/money.ts';
import { NATION, NONE } from '../../facts/place/home-places.ts';
import { COUNTRYWIDE } from '../../facts/place/park-name.ts';
import { division, divisions, place } from '../../gazetteer/index.ts';
import { zonePlace } from '../../gazetteer/zones.ts';
import { INDUSTRIES, type Industry, type Place, STAGES, type Stage } from '../../schema/dataset.ts';
import { INDUSTRY_LABELS, STAGE_LABELS } from '../../schema/labels.ts';
import { placeText } from '../../schema/place-text.ts';
import type { Correction } from '../contract.ts';
import { DeskError } from './error.ts';
import { daysIn, resolveDay, textsOf } from './offers.ts';

const refuse = (message: string): never => {
  throw new DeskError(422, `${message}，未保存。`);
};

function placesFrom(codes: string, { places }: ItemEntry): Place[] {
  return codes
    .split(' ')
    .filter(Boolean)
    .map((code, at): Place => {
      const known = places.find(({ adcode }) => (adcode ?? COUNTRYWIDE) === code);
      // The park is a fact of its own, which another place does not change.
      const park = known?.park ?? (at === 0 ? places[0]?.park : null) ?? null;
      if (code === COUNTRYWIDE) return { ...NATION, park };
      return { ...place(division(code) ?? refuse(`没有行政区划代码 ${code}`)), park };
    });
}

function parkFrom(name: string, { places }: ItemEntry): Place[] {
  const park = name.trim() || null;
  const [main, ...others] = places;
  if (main) return [{ ...main, park }, ...others];
  if (park === null) return [];
  const seat = zonePlace(park);
  return [{ ...(seat ? place(seat) : NATION), park }];
}

function sumFrom(words: string, item: ItemEntry, issue: IssueEntry) {
  if (words.trim() === '' || words === NONE) return null;
  // 12.5y and 3000w are quicker to type; a text would not leave 元 out behind 万.
  const text = words
    .trim()
    .replace(/(?<=\d)y$/i, '亿')
    .replace(/(?<=\d)w$/i, '万')
    .replace(/万$/u, '万元');
  const [typed] = findAmounts(text);
  // The words of the text say what kind of sum it is.
  const stated = sumCandidates(textsOf(item));
  const sum: SumCandidate | undefined =
    stated.find((one) => one.text === text) ??
    stated.find(({ value, currency }) => value === typed?.value && currency === typed.currency) ??
    (typed && { ...typed, role: 'other', strength: 0, field: 0, text });
  if (!sum) return refuse(`“${words}”里没有金额，请写成 12.5亿 或 3000万美元`);
  return investmentOf(sum, Number(issue.from.slice(0, 4)), item);
}

function daysFrom(words: string, issue: IssueEntry): { date: string | null; dateEnd: string | null } {
  if (words.trim() === '' || words === NONE) return { date: null, dateEnd: null };
  const iso = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/.exec(words.trim());
  const written = words.trim().replace(/^(\d{1,2})[.\-/](\d{1,2})$/, '$1月$2日');
  const [, bare] = /^(\d{1,2})日?$/.exec(written) ?? [];
  const day = iso
    ? words.trim()
    : bare
      ? resolveDay(issue, { year: null, month: null, day: Number(bare) })
      : daysIn(issue, written)[0];
  if (!day || day.split('/').some((one) => Number.isNaN(Date.parse(one))))
    return refuse(`“${words}”里没有日期，请写成 10月9日 或 2023-10-09`);
  const [date = null, dateEnd = null] = day.split('/');
  return { date, dateEnd };
}

function industriesFrom(industry: Industry, item: ItemEntry): Values {
  if (!INDUSTRIES.includes(industry)) refuse(`没有行业 ${industry}`);
  const others = item.industries.filter((one) => one !== industry && one !== item.industry);
  return { industry, industries: [industry, ...others] };
}

const codeOf = <T extends string>(labels: Record<T, string>, words: string): T =>
  (Object.keys(labels) as T[]).find((code) => labels[code] === words) ?? refuse(`没有“${words}”`);

/** The correction that sets a fact to its next best reading. */
function insteadOf(field: Correction['instead'], item: ItemEntry): Correction {
  const words = item.notes.find((note) => note.code === 'uncertain' && note.field === field)?.instead;
  if (!field || words === undefined) return refuse('没有另一种读法');
  const none = words === NONE ? '' : words;
  if (field === 'place') {
    const code =
      words === NATION.province
        ? COUNTRYWIDE
        : [...divisions()].find((d) => placeText(place(d)) === words)?.adcode;
    return { place: code ?? refuse(`没有地点“${words}”`) };
  }
  if (field === 'industry') return { industry: codeOf(INDUSTRY_LABELS, words) };
  if (field === 'stage') return { stage: codeOf<Stage>(STAGE_LABELS, words) };
  if (field === 'batch') return { batch: !item.batch };
  if (field === 'companies') return { companies: none === '' ? [] : none.split('、') };
  return { [field]: none };
}

/** Doubts that a correction answers, whatever the value. */
const ANSWERED: Partial<Record<keyof Correction, readonly string[]>> = {
  place: ['unknown-place'],
  park: ['unknown-place'],
  source: ['no-source'],
  investment: ['sum-mismatch', 'sum-of-other'],
  batch: ['sum-of-other'],
  date: ['date-outside-week'],
};

/** Codes of the doubts that a correction answers. */
export function answeredBy(correction: Correction): string[] {
  return Object.keys(correction).flatMap((key) => ANSWERED[key as keyof Correction] ?? []);
}

/** Blanks and line breaks of an input that a file cannot hold. */
const line = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
const lines = (text: string) =>
  text
    .split(/[\r\n]+/)
    .map((one) => one.trim())
    .filter(Boolean);

/**
 * The fields of a correction.
 *
 * @throws DeskError that says what is not understood
 */
export function fieldsOf(correction: Correction, item: ItemEntry, issue: IssueEntry): Values {
  const { instead, ...given } = correction;
  const set: Correction = instead ? { ...given, ...insteadOf(instead, item) } : given;
  const values: Values = {};
  if (set.title !== undefined) values.title = line(set.title) || refuse('标题不能为空');
  if (set.lead !== undefined) values.lead = line(set.lead) || null;
  if (set.body !== undefined) values.body = lines(set.body);
  if (set.source !== undefined) values.source = line(set.source) ? { name: line(set.source) } : null;
  if (set.place !== undefined) values.places = placesFrom(set.place, item);
  if (set.park !== undefined) values.places = parkFrom(set.park, item);
  if (set.companies !== undefined)
    values.companies = [
      ...new Set(set.companies.flatMap((name) => name.split(/[，、；]/u)).map(line)),
    ].filter(Boolean);
  if (set.industry !== undefined) Object.assign(values, industriesFrom(set.industry, item));
  if (set.stage !== undefined)
    values.stage = STAGES.includes(set.stage) ? set.stage : refuse(`没有阶段 ${set.stage}`);
  if (set.batch !== undefined) values.batch = set.batch === true;
  if (set.investment !== undefined) values.investment = sumFrom(set.investment, item, issue);
  if (set.date !== undefined) Object.assign(values, daysFrom(set.date, issue));
  return values;
}
