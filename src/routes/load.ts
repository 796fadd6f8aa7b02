/** Reads Astro's content collections, once per build. */
import { getCollection } from 'astro:content';
import process from 'node:process';
import type { Archive } from '../archive/build.ts';
import { readLedger } from '../content/ledger.ts';
import { movedAddresses, readRegister } from '../content/register-file.ts';
import { COLLECTIONS } from '../schema/dataset.ts';
import { seedTexts } from './seed-text.ts';
import { type Source, sourceOf } from './source.ts';

let loaded: Promise<Source> | undefined;

/** The input of the site; the same object at each call. */
export function source(): Promise<Source> {
  loaded ??= read();
  return loaded;
}

/** The archive of the site. */
export async function archive(): Promise<Archive> {
  return (await source()).archive;
}

async function read(): Promise<Source> {
  const [issues, ...items] = await Promise.all([
    getCollection('issues'),
    ...COLLECTIONS.map((name) => getCollection(name)),
  ]);
  const { SEEDS_DIR = 'seeds' } = process.env;
  const contentDir = process.env.CONTENT_DIR || 'content';
  const register = readRegister(contentDir);
  return sourceOf({
    issues: issues.map(({ data, digest }) => ({ ...data, digest: String(digest) })),
    items: items.flat().map(({ data, digest }) => ({ ...data, digest: String(digest) })),
    register,
    published: readLedger(contentDir),
    redirects: movedAddresses(contentDir, register),
    seedText: seedTexts(SEEDS_DIR),
  });
}
