/** Reads `content/parks.yaml` and `content/companies.yaml`: one entry a line, by slug. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import { COUNTRYWIDE } from '../facts/place/park-name.ts';
import { division } from '../gazetteer/index.ts';
import { ContentError, joinErrors } from './error.ts';
import { CORE } from './file/frontmatter.ts';
import { type Redirect, readRedirects } from './redirects.ts';
import {
  type Different,
  nameId,
  namesOf,
  type Register,
  type RegisterEntry,
  type RegisterKind,
  registerRedirects,
} from './register.ts';

/** A park's slug has a hyphen: without one it would be the address of a province's parks. */
const SLUGS: Record<RegisterKind, { form: RegExp; example: string }> = {
  parks: { form: /^[a-z0-9]+(?:-[a-z0-9]+)+$/, example: 'suzhou-gongyeyuanqu' },
  companies: { form: /^(?!by-[a-z0](?:-\d+)?$)[a-z0-9]+(?:-[a-z0-9]+)*$/, example: 'beiterui' },
};

const name = z.string().trim().min(1);
const entrySchema = z.strictObject({ name, also: z.array(name).default([]), was: z.array(name).default([]) });
const isSeat = (code: string): boolean =>
  code === COUNTRYWIDE || ['province', 'prefecture'].includes(division(code)?.level ?? '');
const parkSchema = entrySchema.extend({
  in: z.coerce
    .string()
    .refine(isSeat, { error: `must be the adcode of a prefecture or province, or ${COUNTRYWIDE}` }),
});

/** Key of the names that look alike but are different. It is not a slug. */
const DIFFERENT = '_different';
const differentSchema = z.array(z.array(name).min(2)).default([]);

/** File name of a register in the content folder. */
export function registerFile(kind: RegisterKind): string {
  return `${kind}.yaml`;
}

/** 1-based line of an entry. */
function lineOf(text: string, slug: string): number | null {
  const line = text.split('\n').findIndex((one) => /^["']?([^"':]+)["']?\s*:/.exec(one)?.[1] === slug);
  return line === -1 ? null : line + 1;
}

function parse(text: string, path: string): unknown {
  try {
    return load(text, { schema: CORE });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark } = error;
    const cause = reason.startsWith('duplicated') ? 'this key occurs twice: delete or rename one' : reason;
    throw new ContentError(path, cause, mark.line + 1);
  }
}

/** A register as text and as YAML; null if the file does not exist. */
function readValues(contentDir: string, kind: RegisterKind) {
  const path = join(contentDir, registerFile(kind));
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  const values = parse(text, path) ?? {};
  if (typeof values !== 'object' || Array.isArray(values))
    throw new ContentError(path, `must have lines “${SLUGS[kind].example}: { name: … }”`, 1);
  const { [DIFFERENT]: different, ...entries } = values as Record<string, unknown>;
  return { path, text, different, entries };
}

function readEntries(contentDir: string, kind: RegisterKind): RegisterEntry[] {
  const file = readValues(contentDir, kind);
  if (!file) return [];
  const { path, text } = file;
  const { form, example } = SLUGS[kind];
  const entries: RegisterEntry[] = [];
  const errors: ContentError[] = [];
  const slugs = new Map<string, string>();
  const names = new Map<string, string>();
  for (const [slug, value] of Object.entries(file.entries)) {
    const fail = (reason: string) => errors.push(new ContentError(path, reason, lineOf(text, slug)));
    const result = (kind === 'parks' ? parkSchema : entrySchema).safeParse(value);
    if (!result.success) {
      const [issue] = result.error.issues;
      fail(`${[slug, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'is wrong'}`);
      continue;
    }
    const entry: RegisterEntry = { slug, in: null, ...result.data };
    for (const own of [slug, ...entry.was]) {
      const other = slugs.get(own);
      if (!form.test(own)) fail(`“${own}” is no slug such as ${example}`);
      else if (other !== undefined) fail(`the slug ${own} belongs to ${other}: an address leads to one page`);
      slugs.set(own, slug);
    }
    for (const own of new Set(namesOf(entry))) {
      const id = nameId(entry.in, own);
      const other = names.get(id);
      if (other !== undefined) fail(`“${own}” is a name of ${other} too: list it under one of the two`);
      names.set(id, slug);
    }
    entries.push(entry);
  }
  if (errors.length > 0) throw joinErrors(errors);
  return entries;
}

/**
 * Reads both registers of a content folder; a file that does not exist has no entries.
 *
 * @throws Error whose message has one line per wrong entry (file, line, cause)
 */
export function readRegister(contentDir: string): Register {
  return { parks: readEntries(contentDir, 'parks'), companies: readEntries(contentDir, 'companies') };
}

/**
 * Reads the names that a person decided to be different, though they look alike: `_different: [[A, B]]` in a register.
 *
 * @throws ContentError
 */
export function readDifferent(contentDir: string): Different {
  const read = (kind: RegisterKind) => {
    const file = readValues(contentDir, kind);
    const result = differentSchema.safeParse(file?.different);
    if (result.success) return result.data;
    const cause = `${DIFFERENT} must be a list of lists of names: [ [ 甲科技, 甲能源 ] ]`;
    throw new ContentError(file!.path, cause, lineOf(file!.text, DIFFERENT));
  };
  return { parks: read('parks'), companies: read('companies') };
}

/**
 * Every moved address: the lines of `redirects.yaml`, and former slugs of parks and companies.
 *
 * @throws Error when one of the files is wrong
 */
export function movedAddresses(contentDir: string, register = readRegister(contentDir)): Redirect[] {
  return [...readRedirects(contentDir), ...registerRedirects(register)];
}
