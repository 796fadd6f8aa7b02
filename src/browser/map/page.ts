/** The map page. Its script starts here: without it, or when the data can't be had, the static map stands. */
import { createAtlas } from './atlas.ts';
import { find } from './dom.ts';
import { files as open } from './files.ts';
import { prepare } from './rows.ts';

const root = find<HTMLElement>(document, '[data-atlas]');
const base = root.dataset.base ?? '/';
const files = open(base);

files.items().then(
  (data) => createAtlas(root, prepare(data), files, base),
  () => root.classList.add('atlas-still'),
);
