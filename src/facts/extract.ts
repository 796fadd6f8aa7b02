import { EDITION } from '#edition/edition.ts';
import { type Doubt, SeedError } from '../ingest/error.ts';
import { type RawItem, readIssue } from '../ingest/index.ts';
import { COLLECTION_OF, type Issue, type Item, type Note } from '../schema/dataset.ts';
import { noteDuplicates } from './duplicates.ts';
import { ownTexts } from './elsewhere.ts';
import { type ReadFacts, readFacts } from './facts.ts';
import { committedModel, type Model } from './model.ts';
import { noteDate, noteSumOfOther, noteSums, noteTypos, noteUncertain, noteUnread } from './notes.ts';
import { readLabel } from './time/label.ts';
import { findWeek, type IssueWeek, type SeedOverrides, unclearYear } from './time/week.ts';

export { type Doubt, SeedError } from '../ingest/error.ts';
export type { SeedOverrides } from './time/week.ts';

/** A seed file. */
export interface SeedInput {
  /** File name, kept as the issue's `seed`. */
  name: string;
  bytes: Uint8Array;
  overrides?: SeedOverrides;
}

/** The result of reading a seed. */
export interface Extracted {
  issue: Issue;
  /** The ids are numbered by position; the content files may keep older ids. */
  items: Item[];
  /** Doubts about the text as a whole. Doubts about an item are in its notes. */
  doubts: Doubt[];
  /** For each item, a function that explains its facts, one line for each fact. */
  readings: Pick<ReadFacts, 'because'>[];
}

/**
 * Reads a seed: its issue, its items and all their facts.
 *
 * @param model the model that reads the facts
 * @throws {SeedError} if the text is not an issue, or its week is unknown
 */
export function extractIssue(seed: SeedInput, model: Model = committedModel()): Extracted {
  try {
    return read(seed, model);
  } catch (error) {
    if (error instanceof SeedError) throw error;
    throw new SeedError(seed.name, `could not be understood (${(error as Error).message})`, null, {
      cause: error,
    });
  }
}

function read(seed: SeedInput, model: Model): Extracted {
  const raw = readIssue(seed.name, seed.bytes);
  const label = readLabel(raw.frame);
  const week = findWeek(seed.name, raw.items, label, seed.overrides);
  const issue: Issue = {
    id: week.id,
    seed: seed.name,
    title: `${EDITION.name} ${week.year}年第${week.week}周`,
    number: seed.overrides?.number ?? label.number,
    label: seed.overrides?.label ?? label.label,
    from: week.from,
    to: week.to,
    url: `/issues/${week.id}/`,
  };
  const readings: Extracted['readings'] = [];
  const items = raw.items.map((item) => understand(item, issue, week, model, readings));
  noteDuplicates(items);
  const year: Doubt[] = week.guessed
    ? [
        {
          code: 'year-uncertain',
          text: unclearYear(week.year, seed.name),
          file: seed.name,
          line: null,
        },
      ]
    : [];
  return { issue, items, doubts: [...raw.doubts, ...year], readings };
}

function understand(
  raw: RawItem,
  issue: Issue,
  week: IssueWeek,
  model: Model,
  readings: Extracted['readings'],
): Item {
  const short = shortened(raw);
  const own = ownTexts(short, model);
  const { facts, instead } = readFacts(own, week, model);
  // Explanations are far larger than the text, so the facts are read again when one is requested.
  readings.push({ because: () => readFacts(own, week, model).because() });
  const collection = COLLECTION_OF[raw.section];
  const id = `${issue.id}-${String(raw.position).padStart(2, '0')}`;

  const notes: Note[] = [
    ...raw.notes,
    ...noteDate(facts.date, week),
    ...noteUnread(raw, week),
    ...noteTypos(raw),
  ];
  if (own !== short)
    notes.unshift({ code: 'body-title-mismatch', text: '正文所述与标题不是一事，事实以标题为准' });
  else notes.push(...noteSums(raw, facts.batch), ...noteSumOfOther(facts));
  if (facts.places.length === 0) notes.push({ code: 'unknown-place', text: '未能识别所在地' });
  notes.push(...noteUncertain(facts.confidence, instead, facts.places.length > 0));
  return {
    id,
    url: `/${collection}/${id}/`,
    issue: issue.id,
    position: raw.position,
    collection,
    section: raw.section,
    title: raw.title,
    lead: raw.lead,
    body: raw.body,
    source: raw.source,
    seedLines: raw.seedLines,
    ...facts,
    notes,
  };
}

/** Only this many characters of a text are searched for facts. Texts of a damaged file can be longer. */
const SEARCHED = 4000;

function shortened(item: RawItem): RawItem {
  return {
    ...item,
    title: beginning(item.title),
    lead: item.lead === null ? null : beginning(item.lead),
    body: item.body.slice(0, 20).map(beginning),
  };
}

/** The part of a text that is searched. It does not end within a surrogate pair. */
const beginning = (text: string) => text.slice(0, SEARCHED).replace(/[\uD800-\uDBFF]$/, '');
