/** An item with all that the desk shows of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { withoutLostNotes } from '../../archive/notes.ts';
import { factsByHand } from '../../content/certainty.ts';
import { type IssueEntry, type ItemEntry, itemEntryOf } from '../../content/entry.ts';
import { type ContentFile, parseFile } from '../../content/file/file.ts';
import { pathOf, splitItemId } from '../../content/ids.ts';
import { settledOf } from '../../content/write/settle.ts';
import { COUNTRYWIDE } from '../../facts/place/park-name.ts';
import { decode } from '../../ingest/text/decode.ts';
import { noteKey } from '../../schema/certainty.ts';
import { COLLECTIONS, FACT_FIELDS, type FactField, type Note } from '../../schema/dataset.ts';
import { unpackEvidence } from '../../schema/evidence.ts';
import { FACT_LABELS, INDUSTRY_LABELS, STAGE_LABELS } from '../../schema/labels.ts';
import { placeText } from '../../schema/place-text.ts';
import { href } from '../../site.ts';
import { pickLines } from '../../views/raw-lines.ts';
import { doubtText } from '../../views/words/doubts.ts';
import { dateRange, sumText } from '../../views/words/format.ts';
import type { FactView, ItemView, TextView } from '../contract.ts';
import { DeskError } from './error.ts';
import { type DeskFolders, othersOf, readIssue, readText } from './files.ts';
import { offersOf } from './offers.ts';

/** An item’s file as read. */
export interface OpenItem {
  id: string;
  /** Absolute. */
  path: string;
  text: string;
  /** Digest of its bytes. */
  hash: string;
  file: ContentFile;
  entry: ItemEntry;
  issue: IssueEntry;
}

/** Reads an item. @throws DeskError when there is none, ContentError when its file is wrong */
export function openItem(folders: DeskFolders, id: string): OpenItem {
  const { content } = folders;
  const issue = splitItemId(id)?.issue;
  const collection = COLLECTIONS.find((one) => issue && existsSync(join(content, pathOf(one, id))));
  if (!issue || !collection) throw new DeskError(404, `没有条目 ${id}。`);
  const path = join(content, pathOf(collection, id));
  const { text, hash } = readText(path);
  const file = parseFile(text, relative(process.cwd(), path));
  const entry = itemEntryOf(file, collection, id);
  return { id, path, text, hash, file, entry, issue: readIssue(folders, issue) };
}

/** The open doubts of an item, without those about items that no longer exist. */
export function openNotes(entry: ItemEntry, others: readonly ItemEntry[]): Note[] {
  return withoutLostNotes([entry, ...others]).at(0)?.notes ?? [];
}

const NONE = '无';

function wordsOf(field: FactField, { places, ...entry }: ItemEntry): string {
  const known: Record<FactField, () => string | null> = {
    date: () => entry.date && dateRange(entry.date, entry.dateEnd),
    place: () => places.map((one) => placeText(one)).join('、'),
    park: () => places.flatMap(({ park }) => park ?? []).join('、'),
    industry: () => entry.industries.map((one) => INDUSTRY_LABELS[one]).join('、'),
    stage: () => STAGE_LABELS[entry.stage],
    batch: () => (entry.batch ? '多个项目' : '单个项目'),
    investment: () => entry.investment && sumText(entry.investment),
    companies: () => entry.companies.join('、'),
  };
  return known[field]() || NONE;
}

function factsOf({ entry, file }: OpenItem, notes: readonly Note[]): FactView[] {
  const byHand = factsByHand(settledOf(file), file);
  return FACT_FIELDS.map((field) => {
    const note = notes.find((one) => one.code === 'uncertain' && one.field === field);
    return {
      field,
      label: FACT_LABELS[field],
      value: wordsOf(field, entry),
      probability: entry.confidence[field] ?? null,
      byHand: byHand.includes(field),
      uncertain: note !== undefined,
      instead: note?.instead ?? null,
    };
  });
}

function textsOf({ entry }: OpenItem): TextView[] {
  const evidence = Object.entries(unpackEvidence(entry.evidence)) as [
    FactField,
    { part: TextView['part']; from: number; to: number }[],
  ][];
  const view = (part: TextView['part'], text: string): TextView => ({
    part,
    text,
    marks: evidence.flatMap(([field, spans]) =>
      spans.filter((span) => span.part === part).map(({ from, to }) => ({ field, from, to })),
    ),
  });
  return [
    view('title', entry.title),
    ...(entry.lead === null ? [] : [view('lead', entry.lead)]),
    ...entry.body.map((text, at) => view(at, text)),
  ];
}

function rawLines(seeds: string, { entry, issue }: OpenItem): ItemView['raw'] {
  const path = join(seeds, issue.seed);
  if (!existsSync(path)) return [];
  return pickLines(decode(issue.seed, readFileSync(path)).text.split(/\r\n|\r|\n/), entry.seedLines);
}

/** All that the desk shows of an item. @throws DeskError when there is none, ContentError when its file is wrong */
export function viewItem(folders: DeskFolders, id: string): ItemView {
  const item = openItem(folders, id);
  const { entry, file } = item;
  const others = othersOf(folders, entry);
  const notes = openNotes(entry, others);
  const byId = new Map([entry, ...others].map((one) => [one.id, one]));
  return {
    id: entry.id,
    url: href(entry.url),
    file: file.file,
    hash: item.hash,
    texts: textsOf(item),
    title: entry.title,
    lead: entry.lead ?? '',
    body: entry.body.join('\n'),
    source: entry.source?.name ?? '',
    plain: file.body.plainLead && file.body.plainBody,
    facts: factsOf(item, notes),
    doubts: notes
      .filter(({ code }) => code !== 'uncertain')
      .map((note) => ({ code: noteKey(note), text: doubtText(note, byId) })),
    open: notes.length,
    offers: offersOf(entry, item.issue),
    places: entry.places.map(({ adcode }) => adcode ?? COUNTRYWIDE),
    companies: entry.companies,
    batch: entry.batch,
    raw: rawLines(folders.seeds, item),
  };
}
