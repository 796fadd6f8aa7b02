/** The parts of the page that each search replaces. */
import type { Name } from '../../../search/files.ts';
import { local } from '../../local.ts';
import type { Found } from '../find/answer.ts';
import { Unsupported } from '../find/pagefind.ts';
import { without, withoutConditions } from '../find/query.ts';
import { DEFAULT_SIZE, SORTS } from '../find/state.ts';
import { conditionsOf, conditionsView } from '../show/conditions.ts';
import type { View } from '../show/course.ts';
import { apart, button, byId, make } from '../show/dom.ts';
import { facetView, stateLink } from '../show/facet-view.ts';
import { keepFocus } from '../show/keep-focus.ts';
import { namesView } from '../show/names-view.ts';
import { row } from '../show/rows.ts';
import { outcome, SEARCHING, SEARCHING_OLDER, UNREACHABLE, UNSUPPORTED } from '../show/words.ts';
import { hideResults, showResults } from './results.ts';
import { resting, showCount } from './sheet.ts';

const SORT_LABELS = { relevance: '相关度', date: '最新', sum: '金额' };

/** The results. */
export const list = byId<HTMLOListElement>('results');
/** The button that shows more of them. */
export const more = byId<HTMLButtonElement>('more');
const status = byId('status');
const sorts = byId('sorts');
const conditions = byId('conditions');
const names = byId('names');
const ways = names.parentElement!;
const facetList = byId('facet-list');
const help = byId('help');
const near = byId('near');
/** The parts that may contain the focus. */
const MADE = [conditions, byId('shapes'), sorts, help, facetList, status];
const title = document.title;

function showSorts({ state, words, total }: Found): void {
  const sort = state.sort === 'relevance' && words.length === 0 ? 'date' : state.sort;
  const offered = SORTS.filter((name) => name !== 'relevance' || words.length > 0);
  const links = offered.map((name) =>
    stateLink({ ...state, sort: name, size: DEFAULT_SIZE }, [SORT_LABELS[name]], name === sort),
  );
  sorts.replaceChildren(...apart(links));
  // A table is sorted by its column heads.
  sorts.hidden = total < 2 || state.table;
}

function showHelp({ state, query, total, kept }: Found): void {
  help.hidden = total > 0;
  const way = kept > 0 && stateLink(withoutConditions(state, query), [`移除筛选条件，看 ${kept} 条`]);
  byId('lifted').replaceChildren(...(way ? [way] : []));
}

function showFacets(found: Found): void {
  const unfolded = Array.from(facetList.querySelectorAll('details[open]'), ({ id }) => id);
  facetList.replaceChildren(...facetView(found));
  for (const id of unfolded) document.getElementById(id)?.toggleAttribute('open', true);
}

function showRows(found: Found): void {
  list.replaceChildren(...found.results.map((result) => row(result, found)));
}

/** Shows the parts above the results. The line of names is reserved before they load, so that no result moves. */
function showAsked(found: Found): void {
  conditions.replaceChildren(...apart(conditionsView(found)));
  ways.hidden = found.words.length === 0;
}

/** Shows what was found. */
function show(found: Found): void {
  const restore = keepFocus(MADE, resting(status));
  showRows(found);
  showResults(found);
  list.dataset.total = String(found.total);
  const said = conditionsOf(found);
  status.replaceChildren(
    outcome(found),
    // Only for screen readers: the chips show the same.
    ...(said.length > 0 ? [make('span', { class: 'sr' }, `（${said.join('；')}）`)] : []),
  );
  more.hidden = found.results.length >= found.total || found.results.length === 0;
  showAsked(found);
  showSorts(found);
  showHelp(found);
  showFacets(found);
  showCount(found.total, Object.values(found.filters).flat().length);
  document.title = found.state.q ? `${found.state.q} · ${title}` : title;
  restore();
}

/** The results of the newest year, until those of all years are there. */
function showEarly(found: Found): void {
  hideResults();
  showAsked(found);
  showRows(found);
  status.textContent = SEARCHING_OLDER;
}

/** Says that a search takes long. */
function showSlow(): void {
  const restore = keepFocus([status], status);
  status.textContent = SEARCHING;
  restore();
}

/** Names that the reader may have meant. */
function showNear({ state, missing }: Found, known: readonly Name[]): void {
  const links = known.map(({ called: [name = ''] }) =>
    stateLink({ ...state, q: [without(state.q, missing), name].join(' ').trim() }, [name]),
  );
  const restore = keepFocus([near], resting(status));
  near.replaceChildren(...(links.length > 0 ? ['您要找的是：', ...apart(links)] : []));
  near.hidden = links.length === 0;
  restore();
}

/** Pages with lists, which work without the search. */
const LISTS = { '/issues/': '周报', '/regions/': '地区', '/industries/': '行业' };

/** Says why nothing could be looked up, and lets the reader try again. */
function showFailure(error: unknown, retry: () => void): void {
  const restore = keepFocus(MADE, status);
  list.replaceChildren();
  list.dataset.total = '0';
  hideResults();
  for (const part of [more, sorts, help, near]) part.hidden = true;
  for (const part of [conditions, facetList]) part.replaceChildren();
  const again = button('重试', retry);
  const lists = Object.entries(LISTS).map(([url, name]) => make('a', { href: local(url) }, name));
  if (error instanceof Unsupported) status.replaceChildren(UNSUPPORTED, '仍可查阅：', ...apart(lists));
  else status.replaceChildren(UNREACHABLE, ' ', again);
  showCount(0, 0);
  ways.hidden = true;
  restore();
  // If the reader pressed the button, it was replaced while the search took long.
  if (document.activeElement === status) again.focus();
}

/** Shows a search on the page. */
export const view: View = {
  list,
  names: 6,
  slow: showSlow,
  early: showEarly,
  show,
  beside(found, known, near) {
    names.replaceChildren(...namesView(known));
    showNear(found, near);
  },
  fail: showFailure,
};
