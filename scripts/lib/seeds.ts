/** The texts a command is asked to read. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { UsageError } from './args.ts';

const EXTENSIONS = ['.txt', '.md'];

/** What `NAME.yaml` beside a text may add to it. */
const overridesSchema = z.strictObject({
  year: z.number().int().min(2000).max(2100).optional(),
  week: z.number().int().min(1).max(53).optional(),
  number: z.number().int().positive().optional(),
  label: z.string().optional(),
});
export type Overrides = z.infer<typeof overridesSchema>;

/** Path as a person would type it from where they stand. */
export function shown(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === '' || short.startsWith('..') ? path : short;
}

function isText(path: string): boolean {
  return EXTENSIONS.includes(extname(path).toLowerCase()) && !basename(path).startsWith('.');
}

function textsIn(folder: string, cwd: string): string[] {
  const texts = readdirSync(folder).filter(isText).sort();
  if (texts.length === 0) throw new UsageError(`${shown(folder, cwd)}: no text in it (a .txt or .md file)`);
  return texts.map((name) => join(folder, name));
}

/**
 * Absolute paths of the texts that a path means: itself, or all texts in a folder by name.
 * @throws UsageError where there is none
 */
export function findTexts(path: string, cwd: string): string[] {
  const full = resolve(cwd, path);
  if (!existsSync(full)) throw new UsageError(`${path}: there is no such file or folder`);
  if (statSync(full).isDirectory()) return textsIn(full, cwd);
  if (!isText(full)) throw new UsageError(`${path}: only .txt and .md texts are read`);
  return [full];
}

/** Path of the file that adds to a text: `week-41.yaml` beside `week-41.txt`. */
export function overridesPath(textPath: string): string {
  return join(dirname(textPath), `${basename(textPath, extname(textPath))}.yaml`);
}

/**
 * Reads the file that adds to a text.
 * @throws UsageError naming file, line and key
 */
export function readOverrides(path: string, cwd: string): Overrides {
  const lines = new LineCounter();
  const doc = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const [error] = doc.errors;
  const at = (line: number) => `${shown(path, cwd)}:${line}`;
  if (error) throw new UsageError(`${at(error.linePos?.[0].line ?? 1)}: ${error.message.split('\n')[0]}`);
  const result = overridesSchema.safeParse(doc.toJS() ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const node = doc.getIn(issue?.path ?? [], true) as { range?: [number, number, number] } | undefined;
  const line = node?.range ? lines.linePos(node.range[0]).line : 1;
  throw new UsageError(
    `${at(line)}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'} (known: year, week, number, label)`,
  );
}
