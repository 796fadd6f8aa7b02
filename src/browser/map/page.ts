/** Entry of the map page. Without the script, or if the data cannot be fetched, the static map remains. */
import { createAtlas } from './atlas.ts';
import { files as open } from './data/files.ts';
import { prepare } from './data/rows.ts';
import { find } from './dom.ts';

const root = find<HTMLElement>(document, '[data-atlas]');
const base = root.dataset.base ?? '/';
const files = open(base);

files.items().then(
  (data) => createAtlas(root, prepare(data), files, base),
  () => root.classList.add('atlas-still'),
);
