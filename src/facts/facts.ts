/** The facts of an item: the answers of the model to all questions, in the form in which the data store them. */

import { onCurve } from '../learn/logistic.ts';
import type { FactField, Investment, Item } from '../schema/dataset.ts';
import { packEvidence, type Span } from '../schema/evidence.ts';
import { INDUSTRY_LABELS, STAGE_LABELS } from '../schema/labels.ts';
import { isPolicy } from '../schema/sections.ts';
import type { Model } from './model.ts';
import type { SumCandidate } from './money/money.ts';
import { projectsOf } from './money/projects.ts';
import { toYuan } from './money/rates.ts';
import { findNames } from './names/mentions.ts';
import { NONE, placesOf } from './place/home-places.ts';
import { readPolicy } from './policy/policy.ts';
import { type Answer, answers, explain, QUESTIONS } from './questions/index.ts';
import { industriesNamed } from './questions/labels.ts';
import type { IssueWeek } from './time/week.ts';
import { type FactText, partsOf } from './words.ts';

/** Firms with a lower probability than this are left out. */
const LEAST = 0.35;
/** Maximum number of companies of an item. */
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
  | 'confidence'
  | 'evidence'
>;

/** Facts, the next best value of each as text, and a function that explains them, one line for each fact. */
export interface ReadFacts {
  facts: Facts;
  instead: Partial<Record<FactField, string>>;
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
  const asked = answers(QUESTIONS.companies, reading, model);
  const firms = listFirms(asked);
  const also = industriesNamed(parts).filter((label) => label !== industry.value);
  const found = placesOf(reading, home);
  const confidence: Record<FactField, number> = {
    date: date.probability,
    place: found.place,
    park: found.park,
    industry: industry.probability,
    stage: stage.probability,
    batch: batch.probability,
    investment: sum.probability,
    companies: firms.probability,
  };
  const facts: Facts = {
    date: date.value?.date ?? null,
    dateEnd: date.value?.dateEnd ?? null,
    places: found.places,
    industry: industry.value,
    industries: [industry.value, ...also],
    stage: stage.value,
    batch: batch.value,
    investment: sum.value && investmentOf(sum.value, week.year, item),
    companies: firms.listed.map(({ name }) => name),
    policy: isPolicy(item) ? readPolicy(item, week.year) : null,
    confidence: {
      ...(Object.fromEntries(
        Object.entries(confidence).map(([name, p]) => [name, hundredth(onCurve(p, model.curves?.[name]))]),
      ) as Record<FactField, number>),
      eachCompany: firms.listed.map(({ probability }) =>
        hundredth(onCurve(probability, model.curves?.eachCompany)),
      ),
    },
    evidence: packEvidence({
      date: spans(date.evidence),
      place: spans(found.placeSpans.length > 0 ? found.placeSpans : found.parkSpans),
      park: spans(found.parkSpans),
      industry: spans(industry.evidence),
      stage: spans(stage.evidence),
      batch: spans(batch.evidence),
      investment: spans(sum.evidence),
      companies: spans(firms.listed.flatMap(({ evidence }) => evidence.slice(0, 1))),
    }),
  };
  const instead = {
    ...found.instead,
    date: nextBest(date, (day) => day?.date ?? NONE),
    industry: nextBest(industry, (label) => INDUSTRY_LABELS[label]),
    stage: nextBest(stage, (label) => STAGE_LABELS[label]),
    batch: batch.value ? '单个项目' : '多个项目',
    investment: nextBest(sum, (one) => one?.text ?? NONE),
    companies: firms.instead,
  };
  const shown = { date, stage, industry, batch, investment: sum, home };
  const because = () => [
    ...Object.entries(shown).map(([name, answer]) => explain(name, answer as Answer<unknown>, model)),
    ...asked.map((answer) => explain('companies', answer, model)),
  ];
  return { facts, instead, because };
}

/** Rounds a probability to hundredths. Only facts set by a person have a probability of 1. */
const hundredth = (p: number) => Math.min(0.99, Math.round(p * 100) / 100);
/** Maximum number of ranges stored for a fact. */
const MOST_SPANS = 8;
const spans = (list: readonly Span[]) => list.slice(0, MOST_SPANS);

/** The likeliest other value of an answer, as text. */
function nextBest<T>({ options, value }: Answer<T>, say: (value: T) => string): string {
  const words = say(value);
  const others = options.filter((option) => say(option.value) !== words);
  const next = others.reduce<(typeof others)[number] | null>(
    (best, one) => (best && best.probability >= one.probability ? best : one),
    null,
  );
  return next ? say(next.value) : NONE;
}

/** The firms that are likely enough, in the order of the text, and the probability that the list is right. */
function listFirms(asked: readonly Answer<string | null>[]) {
  const firms = asked.map(({ options }) => ({
    name: options[0]?.value ?? '',
    probability: options[0]?.probability ?? 0,
    evidence: options[0]?.evidence ?? [],
  }));
  const ranked = [...firms].sort((a, b) => b.probability - a.probability);
  const kept = new Set(ranked.slice(0, MOST).filter(({ probability }) => probability >= LEAST));
  const named = (some: ReadonlySet<unknown>) =>
    firms.filter((firm) => some.has(firm)).map(({ name }) => name);
  const doubtful = [...ranked].sort(
    (a, b) => Math.abs(a.probability - LEAST) - Math.abs(b.probability - LEAST),
  )[0];
  const other = new Set(kept);
  if (doubtful && !other.delete(doubtful)) other.add(doubtful);
  return {
    listed: firms.filter((firm) => kept.has(firm)),
    /** That no firm is too many, and none is missing. */
    probability: firms.reduce((p, firm) => p * (kept.has(firm) ? firm.probability : 1 - firm.probability), 1),
    instead: named(other).join('、') || NONE,
  };
}

/** A sum in the form in which the data store it. */
export function investmentOf(sum: SumCandidate, year: number, item: FactText): Investment {
  const { value, valueTo, currency, qualifier, role, text } = sum;
  // A policy's sum is a target.
  const projects = isPolicy(item) ? null : projectsOf([item.title, item.lead ?? '', ...item.body], sum);
  return {
    value,
    currency,
    kind: role === 'contract' || role === 'fund' ? role : 'investment',
    cny: toYuan(value, currency, year),
    text,
    // Missing values are left out.
    ...(qualifier && { qualifier }),
    ...(valueTo !== null && { valueTo }),
    ...(projects !== null && { projects }),
  };
}
