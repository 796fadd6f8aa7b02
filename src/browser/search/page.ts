/** The search page: from the address to results and back. */

import { fold } from '../../search/fold.ts';
import { make } from './dom.ts';
import { type Found, openEngine } from './engine.ts';
import { facetView, stateLink, withFilter } from './facet-view.ts';
import { keepFocus } from './keep-focus.ts';
import { stepOf } from './keys.ts';
import { FILTER_LABELS, valueLabel } from './labels.ts';
import { namesView } from './names-view.ts';
import { Unsupported } from './pagefind.ts';
import { wordsOf } from './query.ts';
import { local, row } from './rows.ts';
import {
  DEFAULT_SIZE,
  FILTERS,
  type Filter,
  MORE,
  readState,
  type SearchState,
  SORTS,
  writeState,
} from './state.ts';
import { siteIndex } from './store.ts';
import { outcome, SEARCHING, SEARCHING_OLDER, UNREACHABLE, UNSUPPORTED } from './words.ts';

/** Pause after a key before searching: what comes in one go, as from an input method, is searched for once. */
const PAUSE = 8;
/** After so long a search is said to be under way. */
const PATIENCE = 500;
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
const facetList = get('facet-list');
const facets = get<HTMLDetailsElement>('facets');
const help = get('help');

const title = document.title;
const engine = openEngine(siteIndex(import.meta.env.BASE_URL));
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
    .filter((word) => fold(word) !== words)
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
  const open = new Set(
    Array.from(facetList.querySelectorAll<HTMLElement>('[data-facet]:has(details[open])'), (section) => {
      return section.dataset.facet;
    }),
  );
  facetList.replaceChildren(...facetView(state, found));
  for (const section of facetList.querySelectorAll<HTMLElement>('[data-facet]')) {
    if (open.has(section.dataset.facet)) section.querySelector('details')?.setAttribute('open', '');
  }
}

/** What each search replaces, and may hold the focus. */
const MADE = [conditions, sorts, help, facetList, status];

function show(found: Found): void {
  const restore = keepFocus(MADE, status);
  list.replaceChildren(...found.results.map((result) => row(result, found)));
  list.dataset.total = String(found.total);
  status.textContent = outcome(found, state);
  more.hidden = found.results.length >= found.total || found.results.length === 0;
  showConditions(found);
  showSorts(found);
  showHelp(found);
  showFacets(found);
  document.title = state.q ? `${state.q} · ${title}` : title;
  restore();
}

/** The results of the newest year, until those of all years are there. */
function showEarly(found: Found): void {
  list.replaceChildren(...found.results.map((result) => row(result, found)));
  status.textContent = SEARCHING_OLDER;
}

/** Ways to the lists, which need no search. */
function lists(): (Node | string)[] {
  const link = (url: string, name: string) => make('a', { href: local(url) }, name);
  return [
    '可以按',
    link('/issues/', '期刊'),
    '、',
    link('/regions/', '地区'),
    '、',
    link('/industries/', '行业'),
    '查阅。',
  ];
}

function fail(error: unknown): void {
  const restore = keepFocus(MADE, status);
  list.replaceChildren();
  list.dataset.total = '0';
  for (const part of [more, sorts, help]) part.hidden = true;
  for (const part of [conditions, names, facetList]) part.replaceChildren();
  const again = make('button', { type: 'button' }, '重试');
  again.addEventListener('click', () => void run());
  if (error instanceof Unsupported) status.replaceChildren(UNSUPPORTED, ...lists());
  else status.replaceChildren(UNREACHABLE, ' ', again);
  showNav();
  restore();
  // While it took long the button was not there.
  if (document.activeElement === status) again.focus();
}

/** A list of ways on that is empty is none. */
function showNav(): void {
  names.parentElement!.hidden = names.children.length === 0;
}

/** What stands beside the results comes after them: if it fails, nothing is missed. */
async function showNames(found: Found, mine: number): Promise<void> {
  const known = found.query.terms.length > 0 ? await engine.names(found, MOST_NAMES).catch(() => []) : [];
  if (mine !== turn) return;
  names.replaceChildren(...namesView(known));
  showNav();
}

/** Searches for what the state says, and shows it unless another search began meanwhile. */
async function run(): Promise<void> {
  const mine = ++turn;
  list.ariaBusy = 'true';
  const slow = setTimeout(() => {
    if (mine !== turn) return;
    const restore = keepFocus([status], status);
    status.textContent = SEARCHING;
    restore();
  }, PATIENCE);
  try {
    const found = await engine.search(state, (early) => mine === turn && showEarly(early));
    if (mine !== turn) return;
    show(found);
    void showNames(found, mine);
  } catch (error) {
    if (mine !== turn) return;
    fail(error);
  } finally {
    clearTimeout(slow);
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
  // What is shown, and what is still looked for, is no longer what is asked.
  turn++;
  list.ariaBusy = 'true';
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
  state = { ...state, size: state.size + MORE };
  history.replaceState(null, '', address());
  void run().then(() => list.children[before]?.querySelector('a')?.focus());
});
list.addEventListener('click', () => {
  settle();
  history.replaceState({ scrolled: scrollY }, '');
});
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-state]');
  if (!link) settle();
  else if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    void go(readState(new URL(link.href).searchParams));
  }
});
addEventListener('popstate', () => {
  clearTimeout(timer);
  clearTimeout(addressTimer);
  typing = false;
  state = readState(new URLSearchParams(location.search));
  input.value = state.q;
  void run();
});

document.addEventListener('keydown', (event) => {
  const step = stepOf(event);
  if (step === 0) return;
  const stops = [input, ...list.querySelectorAll<HTMLElement>('h3 a')];
  const at = stops.indexOf(document.activeElement as HTMLInputElement);
  const next = stops[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});

// On a narrow screen the results come before the choices.
facets.open = matchMedia('(min-width: 960px)').matches;
// However the address was written: from here on it is compared with our own way to write it.
const { scrolled } = (history.state ?? {}) as { scrolled?: number };
history.replaceState(null, '', address());
input.value = state.q;
if (!location.search) input.focus();
// Whoever comes back from a result finds the list where it was left: the browser looked before there was one.
void run().then(() => scrolled && scrollTo(0, scrolled));
