/** The collections of the site: issues, and items by section; read from CONTENT_DIR (default `content/`). */
import { defineCollection } from 'astro:content';
import { issueEntrySchema, itemEntrySchema } from './content/entry.ts';
import { contentLoader } from './content/loader.ts';
import { COLLECTIONS, type Collection } from './schema/codes.ts';

const contentDir = process.env.CONTENT_DIR || 'content';

const itemCollection = (name: Collection) =>
  defineCollection({ loader: contentLoader(name, contentDir), schema: itemEntrySchema });

export const collections = {
  issues: defineCollection({ loader: contentLoader('issues', contentDir), schema: issueEntrySchema }),
  ...(Object.fromEntries(COLLECTIONS.map((name) => [name, itemCollection(name)])) as Record<
    Collection,
    ReturnType<typeof itemCollection>
  >),
};
