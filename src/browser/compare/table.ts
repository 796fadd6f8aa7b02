/** The table of a comparison: a column for each park or region. The name of each row is above its cells. */
import type { CellLine, Side } from '../../views/compare/side.ts';
import { make } from '../search/show/dom.ts';

const address = (url: string): string => import.meta.env.BASE_URL + url.slice(1);

function line({ text, url, note, below }: CellLine): HTMLElement {
  const words = url ? make('a', { href: address(url) }, text) : make('span', {}, text);
  return make(
    'p',
    {},
    words,
    note && make('small', {}, note),
    below && make('small', { class: 'below' }, below),
  );
}

function head({ name, within, url, of }: Side, remove: (of: string) => void): HTMLElement {
  const button = make('button', { type: 'button', 'aria-label': `移除${name}` }, '移除');
  button.addEventListener('click', () => remove(of));
  return make(
    'th',
    { scope: 'col' },
    make('a', { href: address(url) }, name),
    within && make('small', {}, within),
    button,
  );
}

/** @param remove called with the column that the reader removes */
export function tableOf(sides: readonly Side[], remove: (of: string) => void): HTMLTableElement {
  const groups = sides[0]!.rows.map(({ label }, at) =>
    make(
      'tbody',
      {},
      make('tr', {}, make('th', { scope: 'rowgroup', colspan: String(sides.length) }, label)),
      make(
        'tr',
        {},
        ...sides.map(({ rows }) => {
          const lines = rows[at]!.lines;
          return make('td', {}, ...(lines.length > 0 ? lines.map(line) : ['—']));
        }),
      ),
    ),
  );
  const heads = make('tr', {}, ...sides.map((side) => head(side, remove)));
  return make('table', {}, make('thead', {}, heads), ...groups);
}
