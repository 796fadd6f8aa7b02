/** Astro's content collections: issues, and items by section. CONTENT_DIR is their folder, by default `content/`. */
import { defineCollection } from 'astro:content';
import { issueEntrySchema, itemEntrySchema } from './content/entry.ts';
import { contentLoader } from './content/loader.ts';
import { COLLECTIONS, type Collection } from './schema/codes.ts';

const contentDir = process.env.CONTENT_DIR || 'content';

const itemCollection = (name: Collection) =>
  defineCollection({ loader: contentLoader(name, contentDir), schema: itemEntrySchema });

/** The collections, by name of their folder. */
export const collections = {
  issues: defineCollection({ loader: contentLoader('issues', contentDir), schema: issueEntrySchema }),
  ...(Object.fromEntries(COLLECTIONS.map((name) => [name, itemCollection(name)])) as Record<
    Collection,
    ReturnType<typeof itemCollection>
  >),
};
