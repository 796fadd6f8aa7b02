/** The facts of an item: the learned answers to all questions, as the data hold them. */
import { type Mention, place } from '../gazetteer/index.ts';
import type { Investment, Item, Place } from '../schema/dataset.ts';
import { isPolicy } from '../schema/sections.ts';
import type { Model } from './model.ts';
import type { SumCandidate } from './money/money.ts';
import { projectsOf } from './money/projects.ts';
import { toYuan } from './money/rates.ts';
import { findNames } from './names/mentions.ts';
import { jointPlaces } from './place/place-joint.ts';
import { readPolicy } from './policy/policy.ts';
import type { Home } from './questions/home.ts';
import { type Answer, answers, explain, QUESTIONS } from './questions/index.ts';
import { industriesNamed } from './questions/labels.ts';
import type { IssueWeek } from './time/week.ts';
import { type FactText, partsOf } from './words.ts';

/** The place of items about the whole country. */
export const NATION: Place = {
  adcode: null,
  province: '全国',
  city: null,
  district: null,
  park: null,
  lon: null,
  lat: null,
};

/** Firms named more faintly than this are left out. */
const LEAST = 0.45;
/** No item lists more companies. */
const MOST = 8;

type Facts = Pick<
  Item,
  | 'date'
  | 'dateEnd'
  | 'places'
  | 'industry'
  | 'industries'
  | 'stage'
  | 'batch'
  | 'investment'
  | 'companies'
  | 'policy'
>;

/** How likely each fact is right, 0…1. */
export interface Confidence {
  date: number;
  place: number;
  park: number;
  industry: number;
  stage: number;
  batch: number;
  investment: number;
  /** That the list is right: no firm too many, and none missing. */
  companies: number;
  /** Of each company of the list. */
  eachCompany: number[];
}

/** Facts, how likely they are, and on demand for each in a line what weighed most. */
export interface ReadFacts {
  facts: Facts;
  confidence: Confidence;
  because: () => string[];
}

/** Reads the facts of an item. */
export function readFacts(item: FactText, week: IssueWeek, model: Model): ReadFacts {
  const parts = partsOf(item);
  const reading = { item, parts, week, names: findNames(model.names, parts) };
  const only = <T>(list: Answer<T>[]) => list[0] as Answer<T>;
  const batch = only(answers(QUESTIONS.batch, reading, model));
  const stage = only(answers(QUESTIONS.stage, reading, model));
  const industry = only(answers(QUESTIONS.industry, reading, model));
  const sum = only(answers(QUESTIONS.investment, reading, model));
  const date = only(answers(QUESTIONS.date, reading, model));
  const home = only(answers(QUESTIONS.home, reading, model));
  const firms = answers(QUESTIONS.companies, reading, model)
    .map(({ options }, i) => ({
      i,
      name: options[0]?.value ?? '',
      probability: options[0]?.probability ?? 0,
    }))
    .sort((a, b) => b.probability - a.probability);
  const kept = firms.slice(0, MOST).filter(({ probability }) => probability >= LEAST);
  const also = industriesNamed(parts).filter((label) => label !== industry.value);
  const listed = [...kept].sort((a, b) => a.i - b.i);
  // Where nothing surely names a place, not even a source, the whole country would be a guess.
  const sure = ({ common, form }: Mention) => !common || form === 'official';
  const placed = parts.some(({ places }) => places.some(sure)) || item.source !== null || isPolicy(item);
  const found = placed ? placesOf(item, home) : { places: [], place: 1, park: 1 };
  const facts: Facts = {
    date: date.value?.date ?? null,
    dateEnd: date.value?.dateEnd ?? null,
    places: found.places,
    industry: industry.value,
    industries: [industry.value, ...also],
    stage: stage.value,
    batch: batch.value,
    investment: sum.value && investmentOf(sum.value, week.year, batch.value ? item : null),
    companies: listed.map(({ name }) => name),
    policy: isPolicy(item) ? readPolicy(item, week.year) : null,
  };
  const shown = { date, stage, industry, batch, investment: sum, home };
  const because = () =>
    Object.entries(shown).map(([name, answer]) => explain(name, answer as Answer<unknown>, model));
  const confidence: Confidence = {
    date: date.probability,
    place: found.place,
    park: found.park,
    industry: industry.probability,
    stage: stage.probability,
    batch: batch.probability,
    investment: sum.probability,
    companies: firms.reduce(
      (p, firm) => p * (kept.includes(firm) ? firm.probability : 1 - firm.probability),
      1,
    ),
    eachCompany: listed.map(({ probability }) => probability),
  };
  return { facts, confidence, because };
}

/** The likeliest division, whatever the park, and the likeliest park in it; with their probabilities. */
function placesOf(
  item: FactText,
  { options }: Answer<Home>,
): { places: Place[]; place: number; park: number } {
  const joint = jointPlaces(item);
  if (joint.length > 0) return { places: joint.map((d) => ({ ...place(d), park: null })), place: 1, park: 1 };
  const [division, share] = likeliest(options, ({ value }) => value.division);
  const [park] = likeliest(
    options.filter(({ value }) => value.division === division),
    ({ value }) => value.park,
  );
  const parks = options.filter(({ value }) => value.park === park);
  return {
    places: [{ ...(division ? place(division) : NATION), park }],
    place: share,
    park: parks.reduce((sum, { probability }) => sum + probability, 0),
  };
}

/** The value whose options are likeliest together, and how likely they are. */
function likeliest<O extends { probability: number }, T>(
  options: readonly O[],
  keyOf: (option: O) => T,
): [T, number] {
  const share = new Map<T, number>();
  for (const option of options)
    share.set(keyOf(option), (share.get(keyOf(option)) ?? 0) + option.probability);
  return [...share].reduce((a, b) => (b[1] > a[1] ? b : a));
}

/** @param batch the item, where the sum is one of several projects */
function investmentOf(sum: SumCandidate, year: number, batch: FactText | null): Investment {
  const { value, valueTo, currency, qualifier, role, text } = sum;
  const projects = batch && projectsOf([batch.title, batch.lead ?? '', ...batch.body], sum);
  return {
    value,
    currency,
    kind: role === 'contract' || role === 'fund' ? role : 'investment',
    cny: toYuan(value, currency, year),
    text,
    // What is not stated is left out.
    ...(qualifier && { qualifier }),
    ...(valueTo !== null && { valueTo }),
    ...(projects !== null && { projects }),
  };
}
