/** The four collections of the site, read from CONTENT_DIR (default `content/`). */
import { defineCollection } from 'astro:content';
import { issueEntrySchema, itemEntrySchema } from './content/entry.ts';
import { contentLoader } from './content/loader.ts';

const contentDir = process.env.CONTENT_DIR || 'content';

export const collections = {
  issues: defineCollection({ loader: contentLoader('issues', contentDir), schema: issueEntrySchema }),
  projects: defineCollection({ loader: contentLoader('projects', contentDir), schema: itemEntrySchema }),
  news: defineCollection({ loader: contentLoader('news', contentDir), schema: itemEntrySchema }),
  policies: defineCollection({ loader: contentLoader('policies', contentDir), schema: itemEntrySchema }),
};
