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
import { dayIn, textsOf } from './offers.ts';

const refuse = (message: string): never => {
  throw new DeskError(422, `${message}，未保存。`);
};

function placesFrom(code: string, { places }: ItemEntry): Place[] {
  if (code === '') return [];
  const park = places[0]?.park ?? null;
  if (code === COUNTRYWIDE) return [{ ...NATION, park }];
  const found = division(code) ?? refuse(`没有行政区划代码 ${code}`);
  return [{ ...place(found), park }];
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
  const [typed] = findAmounts(words);
  if (!typed) return refuse(`“${words}”里没有金额，请写成 12.5亿 或 3000万美元`);
  // The words of the text say what kind of sum it is.
  const stated = sumCandidates(textsOf(item)).filter(
    (one) => one.value === typed.value && one.currency === typed.currency,
  );
  const asWritten = stated.find(({ text }) => text === words) ?? stated[0];
  const sum: SumCandidate = asWritten ?? {
    ...typed,
    role: 'other',
    strength: 0,
    field: 0,
    text: words.trim(),
  };
  return investmentOf(sum, Number(issue.from.slice(0, 4)), item);
}

function daysFrom(words: string, issue: IssueEntry): { date: string | null; dateEnd: string | null } {
  if (words.trim() === '' || words === NONE) return { date: null, dateEnd: null };
  const iso = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/.exec(words.trim());
  const bare = /^\d{1,2}$/.test(words.trim())
    ? `${words.trim()}日`
    : words.replace(/^(\d{1,2})[.\-/](\d{1,2})$/, '$1月$2日');
  const day = iso ? words.trim() : dayIn(issue, bare)[0];
  if (!day) return refuse(`“${words}”里没有日期，请写成 10月9日 或 2023-10-09`);
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
