/** The search page: from the address to results and back. */
import { make } from './dom.ts';
import { type Found, openEngine } from './engine.ts';
import { facetView, stateLink, withFilter } from './facet-view.ts';
import { FILTER_LABELS, valueLabel } from './labels.ts';
import { namesView } from './names-view.ts';
import { wordsOf } from './query.ts';
import { row } from './rows.ts';
import {
  DEFAULT_SIZE,
  FILTERS,
  type Filter,
  readState,
  type SearchState,
  SORTS,
  writeState,
} from './state.ts';
import { siteStore } from './store.ts';
import { outcome, UNREACHABLE } from './words.ts';

/** Pause after a key before searching: enough for fast typists, not felt by anyone. */
const PAUSE = 20;
/** Pause before the address follows what is typed; browsers allow only so many changes. */
const ADDRESS_PAUSE = 400;
const MOST_NAMES = 6;
const SORT_LABELS = { relevance: '相关度', date: '最新', sum: '金额' };

const get = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = get<HTMLFormElement>('search');
const input = form.elements.namedItem('q') as HTMLInputElement;
const list = get<HTMLOListElement>('results');
const status = get('status');
const more = get<HTMLButtonElement>('more');
const sorts = get('sorts');
const conditions = get('conditions');
const names = get('names');
const facets = get<HTMLDetailsElement>('facets');
const help = get('help');

const engine = openEngine(siteStore(import.meta.env.BASE_URL));
let state = readState(new URLSearchParams(location.search));
/** Number of the newest search: results of older ones are dropped. */
let turn = 0;

function chip(filter: Filter, value: string, found: Found): HTMLElement {
  const label = `${FILTER_LABELS[filter]}：${valueLabel(filter, value, found.facts.table, found.scopes)}`;
  const link = stateLink(
    withFilter(state, found, filter),
    label,
    make('span', { 'aria-hidden': 'true' }, '×'),
  );
  link.className = 'chip';
  link.setAttribute('aria-label', `去掉条件 ${label}`);
  return link;
}

/** What the query may also mean: the word goes out of the box and into the filters. */
function offer({ filter, value, words }: Found['offers'][number], found: Found): HTMLElement {
  const label = `${FILTER_LABELS[filter]}：${valueLabel(filter, value, found.facts.table, null)}`;
  const q = wordsOf(state.q)
    .filter((word) => word !== words)
    .join(' ');
  const next = { ...state, q, filters: { ...state.filters, [filter]: value }, size: DEFAULT_SIZE };
  const link = stateLink(next, label);
  link.className = 'offer';
  return link;
}

function showConditions(found: Found): void {
  const set = FILTERS.filter((name) => found.filters[name]);
  const offered = found.offers.filter(({ filter, value }) => found.filters[filter] !== value).slice(0, 4);
  conditions.replaceChildren(
    ...set.map((name) => chip(name, found.filters[name]!, found)),
    ...(set.length > 1
      ? [stateLink({ ...state, q: textOnly(found), filters: {}, size: DEFAULT_SIZE }, '全部去掉')]
      : []),
    ...(offered.length > 0 ? [make('span', {}, '限定为'), ...offered.map((one) => offer(one, found))] : []),
  );
}

function textOnly(found: Found): string {
  const said = new Set(found.query.conditions.map(({ words }) => words));
  return wordsOf(state.q)
    .filter((word) => !said.has(word))
    .join(' ');
}

function showSorts(found: Found): void {
  const sort = state.sort === 'relevance' && found.query.terms.length === 0 ? 'date' : state.sort;
  const offered = SORTS.filter((name) => name !== 'relevance' || found.query.terms.length > 0);
  sorts.replaceChildren(
    ...offered.map((name) => {
      const link = stateLink({ ...state, sort: name, size: DEFAULT_SIZE }, SORT_LABELS[name]);
      if (name === sort) link.setAttribute('aria-current', 'true');
      return link;
    }),
  );
  sorts.hidden = found.total < 2;
}

function showHelp(found: Found): void {
  help.hidden = found.total > 0;
  const lifted = get('lifted');
  lifted.replaceChildren();
  if (found.kept > 0) {
    const next = { ...state, q: textOnly(found), filters: {}, size: DEFAULT_SIZE };
    lifted.append(stateLink(next, `去掉筛选条件，看 ${found.kept} 条`));
  }
}

function showFacets(found: Found): void {
  get('facet-list').replaceChildren(...facetView(state, found));
}

function show(found: Found): void {
  list.replaceChildren(...found.results.map((result) => row(result, found)));
  list.dataset.total = String(found.total);
  status.textContent = outcome(found, state);
  more.hidden = found.results.length >= found.total || found.results.length === 0;
  showConditions(found);
  showSorts(found);
  showHelp(found);
  showFacets(found);
}

function fail(): void {
  list.replaceChildren();
  list.dataset.total = '0';
  for (const part of [more, sorts, help]) part.hidden = true;
  for (const part of [conditions, names, get('facet-list')]) part.replaceChildren();
  const again = make('button', { type: 'button' }, '重试');
  again.addEventListener('click', () => void run());
  status.replaceChildren(UNREACHABLE, ' ', again);
}

/** What stands beside the results comes after them: if it fails, nothing is missed. */
async function showNames(found: Found, mine: number): Promise<void> {
  const known = found.query.terms.length > 0 ? await engine.names(found, MOST_NAMES).catch(() => []) : [];
  if (mine === turn) names.replaceChildren(...namesView(known));
}

/** Searches for what the state says, and shows it unless another search began meanwhile. */
async function run(): Promise<void> {
  const mine = ++turn;
  list.ariaBusy = 'true';
  try {
    const found = await engine.search(state);
    if (mine !== turn) return;
    show(found);
    void showNames(found, mine);
  } catch {
    if (mine !== turn) return;
    fail();
  }
  list.ariaBusy = 'false';
}

function address(): string {
  return location.pathname + writeState(state);
}

let addressTimer: ReturnType<typeof setTimeout> | undefined;
/** The entry of the history that stands now was made by typing that goes on: it follows, and no other is made. */
let typing = false;

/** The address follows the typing; at once where something else is about to happen. */
function settle(): void {
  clearTimeout(addressTimer);
  if (address() === location.pathname + location.search) return;
  // What was asked before the first key is a place to come back to, an empty page is none.
  if (typing || !location.search) history.replaceState(null, '', address());
  else history.pushState(null, '', address());
  typing = true;
}

function go(next: SearchState): Promise<void> {
  settle();
  state = next;
  typing = false;
  if (address() !== location.pathname + location.search) history.pushState(null, '', address());
  input.value = state.q;
  return run();
}

let timer: ReturnType<typeof setTimeout> | undefined;
function typed(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    state = { ...state, q: input.value.trim(), size: DEFAULT_SIZE };
    clearTimeout(addressTimer);
    addressTimer = setTimeout(settle, ADDRESS_PAUSE);
    void run();
  }, PAUSE);
}
input.addEventListener('input', (event) => {
  // While a Chinese word is still being composed its letters are no query.
  if (!(event as InputEvent).isComposing) typed();
});
input.addEventListener('compositionend', typed);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  state = { ...state, q: input.value.trim(), size: DEFAULT_SIZE };
  settle();
  typing = false;
  void run();
});
more.addEventListener('click', () => {
  const before = list.children.length;
  settle();
  state = { ...state, size: state.size + DEFAULT_SIZE };
  history.replaceState(null, '', address());
  void run().then(() => list.children[before]?.querySelector('a')?.focus());
});
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-state]');
  if (!link) settle();
  else if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    const { facet } = link.closest<HTMLElement>('[data-facet]')?.dataset ?? {};
    void go(readState(new URL(link.href).searchParams)).then(() => {
      // The link is made anew: the keyboard stays where it was.
      if (facet) document.querySelector<HTMLElement>(`[data-facet="${facet}"] a`)?.focus();
    });
  }
});
addEventListener('popstate', () => {
  clearTimeout(addressTimer);
  typing = false;
  state = readState(new URLSearchParams(location.search));
  input.value = state.q;
  void run();
});

/** Up and down walk through box and results. */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [input, ...list.querySelectorAll<HTMLElement>('h3 a')];
  const at = stops.indexOf(document.activeElement as HTMLInputElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});

// On a narrow screen the results come before the choices.
facets.open = matchMedia('(min-width: 960px)').matches;
// However the address was written: from here on it is compared with our own way to write it.
history.replaceState(null, '', address());
input.value = state.q;
if (!location.search) input.focus();
void run();
