/** Reads `content/parks.yaml` and `content/companies.yaml`: one entry a line, by slug. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { COUNTRYWIDE } from '../facts/place/park-name.ts';
import { division } from '../gazetteer/index.ts';
import { ContentError, joinErrors } from './error.ts';
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

function readEntries(contentDir: string, kind: RegisterKind): RegisterEntry[] {
  const path = join(contentDir, registerFile(kind));
  if (!existsSync(path)) return [];
  const lines = new LineCounter();
  const doc = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const errors: ContentError[] = doc.errors.map(({ code, message, linePos }) => {
    const reason = code === 'DUPLICATE_KEY' ? 'this slug occurs twice: delete or rename one' : message;
    return new ContentError(path, reason.split(/ at line|\n/)[0]!, linePos?.[0].line ?? null);
  });
  if (errors.length > 0) throw joinErrors(errors);
  if (doc.contents === null) return [];
  const { form, example } = SLUGS[kind];
  if (!isMap(doc.contents)) throw new ContentError(path, `must have lines “${example}: { name: … }”`, 1);

  const entries: RegisterEntry[] = [];
  const slugs = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { key, value } of doc.contents.items) {
    const slug = String(isScalar(key) ? key.value : key);
    const line = lines.linePos((key as Node).range![0]).line;
    const fail = (reason: string) => errors.push(new ContentError(path, reason, line));
    const result = (kind === 'parks' ? parkSchema : entrySchema).safeParse((value as Node | null)?.toJSON());
    if (!result.success) {
      const [issue] = result.error.issues;
      fail(`${[slug, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? 'is wrong'}`);
      continue;
    }
    const entry: RegisterEntry = { slug, in: null, ...result.data };
    for (const own of [slug, ...entry.was]) {
      const other = slugs.get(own);
      if (!form.test(own)) fail(`“${own}” is no slug such as ${example}`);
      else if (other !== undefined)
        fail(`the slug ${own} is taken by line ${other}: an address leads to one page`);
      slugs.set(own, line);
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
export function movedAddresses(contentDir: string): Redirect[] {
  return [...readRedirects(contentDir), ...registerRedirects(readRegister(contentDir))];
}
