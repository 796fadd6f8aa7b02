/** npm run schema: writes the JSON Schemas of the frontmatter, with which editors complete and check it. */
import { resolve } from 'node:path';
import { here } from './lib/console.ts';
import { writeEditorSchemas } from './lib/editor/schemas.ts';
import { foldersOf } from './lib/folders.ts';

writeEditorSchemas(resolve(import.meta.dirname, '..'), foldersOf(here.env, here.cwd).content);
