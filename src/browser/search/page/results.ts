/** The results as a list or as a table, and their export. */
import { openBar, troubleOf } from '../../table/bar.ts';
import type { Found } from '../find/answer.ts';
import { DEFAULT_SIZE, type SearchState, writeState } from '../find/state.ts';
import { conditionsOf } from '../show/conditions.ts';
import { apart, button, byId } from '../show/dom.ts';
import { stateLink } from '../show/facet-view.ts';
import { current, replace } from './address.ts';
import { placeFacets } from './sheet.ts';

const list = byId('results');
const region = byId('table');
const shapes = byId('shapes');
const more = byId('table-more');
const trouble = byId('table-trouble');
const bar = document.querySelector<HTMLElement>('.take')!;

let found: Found;
/** Addresses of all results, in the order shown. */
let urls: readonly string[] = [];

/** The words and conditions of the search. */
function conditionsIn(found: Found): string[] {
  const words = found.query.terms.map((term) => `“${term}”`).join(' ');
  return [...(words ? [`${words}${found.partial ? '（部分匹配）' : ''}`] : []), ...conditionsOf(found)];
}

/** The address of the search, however it is shown. Conditions in the query become filters. */
function addressOfSearch({ state, query, filters }: Found): string {
  const q = query.terms.join(' ');
  return `search/${writeState({ ...state, q, filters, size: DEFAULT_SIZE, table: false })}`;
}

function showShapes(state: SearchState): void {
  const links = [false, true].map((table) =>
    stateLink({ ...state, table }, [table ? '表格' : '列表'], table === state.table),
  );
  shapes.replaceChildren(...apart(links));
  shapes.hidden = false;
}

const load = async (of: readonly string[]) => (await import('../../table/rows.ts')).loadRows(of);

async function openTable(): Promise<void> {
  trouble.hidden = true;
  region.ariaBusy = 'true';
  const mine = found;
  try {
    const [{ drawTable }, { rows }] = await Promise.all([import('./table.ts'), load(urls)]);
    if (mine !== found) return;
    drawTable(rows, current().by, {
      sorted: (by) => replace({ ...current(), by }),
      // The old table stays until the next one is ready, and has other results.
      ordered: (all) => {
        if (mine === found) urls = all;
      },
    });
  } catch (error) {
    if (mine !== found) return;
    region.hidden = true;
    trouble.replaceChildren(troubleOf(error), ' ', button('重试', openTable));
    trouble.hidden = false;
    return;
  }
  region.hidden = false;
  region.ariaBusy = 'false';
}

/** Hides the results while there are none. @param table whether a table stays until the next one is ready */
export function hideResults(table = false): void {
  reset();
  for (const part of [bar, trouble, shapes]) part.hidden = true;
  if (!table) region.hidden = more.hidden = true;
  list.hidden = table;
}

const reset = openBar(bar, () => ({
  urls,
  conditions: conditionsIn(found),
  address: addressOfSearch(found),
}));
hideResults();

/** Shows the results as a list or a table. The page fills the list. */
export function showResults(next: Found): void {
  found = next;
  urls = found.order.map((item) => found.facts.urls[item]!);
  const isTable = found.state.table && found.total > 0;
  hideResults(isTable);
  placeFacets(isTable);
  if (found.total === 0) return;
  bar.hidden = false;
  showShapes(found.state);
  if (isTable) void openTable();
}
