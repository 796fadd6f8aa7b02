/** Finds and reads the texts that a command is given. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { docxToText } from '../../src/ingest/docx/index.ts';
import { pdfToText } from '../../src/ingest/pdf/index.ts';
import { SAVE } from '../../src/ingest/text/decode.ts';
import { UsageError } from './args.ts';

/** Endings of files that are read. */
const EXTENSIONS = ['.txt', '.md', '.docx', '.pdf'];
/** Endings of files of other programs, which can save them as one of these. */
const OTHERS = /^\.(?:docm?|dot[xm]?|odt|rtf|html?|mht|wps|pages|xlsx?|pptx?)$/;
const ending = (path: string) => extname(path).toLowerCase();
const stem = (path: string) => basename(path, extname(path));

/** What `NAME.yaml` next to a text can add to it. */
const overridesSchema = z.strictObject({
  year: z.number().int().min(2000).max(2100).optional(),
  week: z.number().int().min(1).max(53).optional(),
  number: z.number().int().positive().optional(),
  label: z.string().optional(),
});
const KNOWN = 'known: year, week, number, label';
/** What the file next to a text adds to it. */
export type Overrides = z.infer<typeof overridesSchema>;

/** A path as a person would type it in the current folder. */
export function shown(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === '' || short.startsWith('..') ? path : short;
}

function isText(path: string): boolean {
  return EXTENSIONS.includes(ending(path)) && !/^[.~]/.test(basename(path));
}

/** Of files with the same name: the texts, else the Word file, which has no columns, else the PDF. */
function best(names: readonly string[]): string[] {
  const texts = names.filter((name) => !/^\.(?:docx|pdf)$/.test(ending(name)));
  if (texts.length > 0) return texts;
  return [names.find((name) => ending(name) === '.docx') ?? (names[0] as string)];
}

/** Lines on files in a folder that are not read, with what to do; none for a file whose text is beside it. */
export function notRead(path: string, cwd: string): string[] {
  const full = resolve(cwd, path);
  if (!existsSync(full) || !statSync(full).isDirectory()) return [];
  const names = readdirSync(full);
  const taken = new Set(names.filter(isText).map(stem));
  return names
    .filter((name) => OTHERS.test(ending(name)) && !/^[.~]/.test(name) && !taken.has(stem(name)))
    .map((name) => `${shown(join(full, name), cwd)}: ${ending(name)} files are not read: ${SAVE}`);
}

function textsIn(folder: string, cwd: string): string[] {
  const all = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  const files = all.filter(isText);
  const texts = [...Map.groupBy(files, stem).values()].flatMap(best);
  if (texts.length === 0) {
    const [other] = notRead(folder, cwd);
    throw new UsageError(other ?? `${shown(folder, cwd)}: no issue in it (a .pdf, .docx, .txt or .md file)`);
  }
  return texts.sort().map((name) => join(folder, name));
}

/**
 * Absolute paths of the texts at a path: a file, or all texts in a folder sorted by name.
 *
 * @throws UsageError when there is none
 */
export function findTexts(path: string, cwd: string): string[] {
  const full = resolve(cwd, path);
  if (!existsSync(full)) throw new UsageError(`${path}: there is no such file or folder`);
  if (statSync(full).isDirectory()) return textsIn(full, cwd);
  if (OTHERS.test(ending(full))) throw new UsageError(`${path}: ${ending(full)} files are not read: ${SAVE}`);
  if (!isText(full)) throw new UsageError(`${path}: only .pdf, .docx, .txt and .md files are read`);
  return [full];
}

/** An issue’s text and its name in the seeds folder; for a PDF or Word file the extracted text. */
export interface Source {
  name: string;
  bytes: Uint8Array;
}

/** Reads a text, a PDF or a Word file. @throws SeedError when it can’t be read */
export async function readSource(path: string): Promise<Source> {
  const bytes = readFileSync(path);
  const name = basename(path);
  const extracted = async () => {
    if (ending(path) === '.pdf') return pdfToText(name, bytes);
    return ending(path) === '.docx' ? docxToText(name, bytes) : null;
  };
  const text = await extracted();
  if (text === null) return { name, bytes };
  return { name: `${stem(path)}.txt`, bytes: new TextEncoder().encode(text) };
}

/** Path of the file that adds to a text: `week-41.yaml` next to `week-41.txt`. */
export function overridesPath(textPath: string): string {
  return join(dirname(textPath), `${basename(textPath, extname(textPath))}.yaml`);
}

/**
 * Reads the file that adds to a text.
 *
 * @throws UsageError naming file, line and key
 */
export function readOverrides(path: string, cwd: string): Overrides {
  if (statSync(path).isDirectory()) {
    throw new UsageError(
      `${shown(path, cwd)}: is a folder, but must be a file that adds to the text; rename it`,
    );
  }
  const lines = new LineCounter();
  const doc = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const [error] = doc.errors;
  const at = (offset: number | undefined) =>
    `${shown(path, cwd)}:${offset === undefined ? 1 : lines.linePos(offset).line}`;
  if (error) throw new UsageError(`${at(error.pos[0])}: ${error.message.split('\n')[0]}`);
  const value: unknown = doc.toJS() ?? {};
  if (!isMap(doc.contents) && doc.contents !== null) {
    throw new UsageError(`${at(0)}: must have lines such as “year: 2023” (${KNOWN})`);
  }
  const result = overridesSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const key = unknown ?? String(issue?.path[0] ?? '');
  const pair = isMap(doc.contents) ? doc.contents.items.find((item) => String(item.key) === key) : undefined;
  const offset = (pair?.key as { range?: [number, number, number] } | undefined)?.range?.[0];
  const cause = unknown === undefined ? `${key}: ${issue?.message}` : `there is no key “${unknown}”`;
  throw new UsageError(`${at(offset)}: ${cause} (${KNOWN})`);
}

/** What the file next to a text adds to it: of several texts, the first that has one. */
export function overridesOf(texts: readonly string[], cwd: string): Overrides {
  const path = texts.map(overridesPath).find((file) => existsSync(file));
  return path === undefined ? {} : readOverrides(path, cwd);
}
