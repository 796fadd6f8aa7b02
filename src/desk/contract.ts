/** The data that the desk's page and its server exchange. */
import type { FactField, Industry, Section, Stage } from '../schema/codes.ts';
import type { Span } from '../schema/evidence.ts';

/** An item in the pile. */
export interface PileEntry {
  id: string;
  title: string;
  section: Section;
  /** Number of open doubts. */
  doubts: number;
}

/** The items of an issue, those with open doubts first, the most harmful before the others. */
export interface Pile {
  /** All issues, newest first. */
  issues: { id: string; title: string }[];
  /** The issue shown; null if there is none. */
  issue: string | null;
  entries: PileEntry[];
  /** Files that cannot be read, one line each. */
  broken: string[];
}

/** A fact with its current value. */
export interface FactView {
  field: FactField;
  label: string;
  /** In words; 无 for none. */
  value: string;
  /** How likely it is right; null if the file does not say. */
  probability: number | null;
  /** Whether a person set or settled it. */
  byHand: boolean;
  uncertain: boolean;
  /** The next best reading; null if unknown. */
  instead: string | null;
}

/** A choice: the value sent, and the label and hint shown. */
export interface Choice {
  value: string;
  label: string;
  hint: string;
}

/** The choices that the text of an item offers for each fact. */
export interface Offers {
  place: Choice[];
  park: Choice[];
  companies: Choice[];
  investment: Choice[];
  date: Choice[];
}

/** A text of an item, with the words that facts were read from. */
export interface TextView {
  part: Span['part'];
  text: string;
  marks: { field: FactField; from: number; to: number }[];
}

/** An item with all that the desk shows of it. */
export interface ItemView {
  id: string;
  /** Root-relative address of its page, with the base path. */
  url: string;
  /** Path of its file, as a person would type it. */
  file: string;
  /** Digest of the file as read. A save request repeats it, so that a file changed since is not overwritten. */
  hash: string;
  texts: TextView[];
  title: string;
  lead: string;
  /** Paragraphs, one a line. */
  body: string;
  source: string;
  /** Whether lead and body are plain text, which the desk can edit. */
  plain: boolean;
  facts: FactView[];
  /** Open doubts that are about no single fact, or whose fact is not stated. */
  doubts: { code: string; text: string }[];
  /** Number of all open doubts. */
  open: number;
  offers: Offers;
  /** Codes of its places, the main one first. */
  places: string[];
  companies: string[];
  batch: boolean;
  /** The lines of the seed that it was read from. */
  raw: { n: number; text: string }[];
}

/** Corrections as a person enters them; the server converts them to fields. */
export interface Correction {
  title?: string;
  lead?: string;
  body?: string;
  source?: string;
  /** Codes of divisions with blanks between, the main one first; `100000` for the whole country, empty for none. */
  place?: string;
  /** Empty for none. */
  park?: string;
  companies?: string[];
  industry?: Industry;
  stage?: Stage;
  batch?: boolean;
  /** Text such as 12.5亿; empty for none. */
  investment?: string;
  /** Text such as 10月9日; empty for none. */
  date?: string;
  /** Facts to be set to their next best reading. */
  instead?: FactField;
}

/** What is saved. */
export interface SaveRequest {
  id: string;
  hash: string;
  set?: Correction;
  /** Settles all open doubts: the item is right as it is. */
  accept?: boolean;
  /** Settles one doubt. */
  settle?: string;
}

/** A change that can be undone. */
export interface Change {
  /** Its number; the last change has the highest. */
  n: number;
  id: string;
  title: string;
  /** Lines of the file that were removed and added. */
  diff: { removed: string[]; added: string[] };
}

/** The state after a save or an undo. */
export interface Saved {
  item: ItemView;
  /** All changes of this desk, the last one at the end. */
  changes: Change[];
}

/** A command for the desk to run. */
export interface RunRequest {
  command: 'ingest' | 'learn' | 'publish';
  /** Of an ingest: key of the uploaded file. */
  upload?: string;
  /** Of an ingest: the previews write nothing. */
  mode?: 'preview' | 'preview-replace' | 'take' | 'replace';
  /** Of an ingest: the week, if the text does not state it. */
  week?: { year: number; week: number };
}

/** A line of a command's output; the last one has `end`. */
export interface RunLine {
  text?: string;
  /** Exit code. */
  end?: number;
  /** Of an ingest, what `--json` printed. */
  report?: unknown;
}

/** A park or company whose page the next publication adds. */
export interface NewPage {
  url: string;
  name: string;
}

/** An error in plain words. */
export interface Failure {
  error: string;
  /** The file has changed since it was read. */
  stale?: boolean;
}
