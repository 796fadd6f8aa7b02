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

function readEntries(contentDir: string, kind: RegisterKind): RegisterEntry[] {
  const path = join(contentDir, registerFile(kind));
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const values = parse(text, path) ?? {};
  const { form, example } = SLUGS[kind];
  if (typeof values !== 'object' || Array.isArray(values))
    throw new ContentError(path, `must have lines “${example}: { name: … }”`, 1);

  const entries: RegisterEntry[] = [];
  const errors: ContentError[] = [];
  const slugs = new Map<string, string>();
  const names = new Map<string, string>();
  for (const [slug, value] of Object.entries(values)) {
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
 * Every moved address: the lines of `redirects.yaml`, and former slugs of parks and companies.
 *
 * @throws Error when one of the files is wrong
 */
export function movedAddresses(contentDir: string, register = readRegister(contentDir)): Redirect[] {
  return [...readRedirects(contentDir), ...registerRedirects(register)];
}
