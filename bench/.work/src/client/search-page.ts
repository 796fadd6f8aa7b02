/** The search page: from the address to results and back. */
import { money } from '../catalog/format.ts';
import { fold } from '../publish/tokens.ts';
import { STAGE_LABELS } from '../taxonomy/labels.ts';
import { excerpt, mark } from './excerpt.ts';
import { type Pagefind, type ResultData, search } from './search-engine.ts';
import { DEFAULT_SIZE, FILTERS, readState, type SearchState, writeState } from './search-state.ts';

const WAIT_MS = 160;

const form = document.querySelector<HTMLFormElement>('#search')!;
const list = document.querySelector<HTMLOListElement>('#results')!;
const status = document.querySelector<HTMLElement>('#status')!;
const more = document.querySelector<HTMLButtonElement>('#more')!;
const base = form.dataset.base ?? '/';

let engine: Promise<Pagefind> | undefined;
/** Number of the newest search: results of older ones are dropped. */
let turn = 0;

async function load(): Promise<Pagefind> {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.init();
  return pagefind;
}

function field(name: string): HTMLInputElement | HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
}

function fill(state: SearchState): void {
  field('q').value = state.q;
  for (const name of FILTERS) field(name).value = state.filters[name] ?? '';
  field('sort').value = state.byDate ? 'date' : '';
}

function fromForm(): SearchState {
  const params = new URLSearchParams();
  for (const name of ['q', ...FILTERS, 'sort']) params.set(name, field(name).value);
  const size = new URLSearchParams(location.search).get('size');
  if (size) params.set('size', size);
  return readState(params);
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

function marked(text: string, words: readonly string[]): (Node | string)[] {
  return mark(text, words).map((piece) => (piece.hit ? element('mark', '', piece.text) : piece.text));
}

function sumOf(stated: string | undefined): Node | string {
  if (!stated) return '';
  const [value, currency] = stated.split(' ');
  const figure = money(Number(value), currency);
  return element('p', 'sum', element('b', '', figure.number), ` ${figure.unit}`);
}

function row({ url, meta }: ResultData, words: readonly string[]): HTMLLIElement {
  const link = element('a', '', ...marked(meta.title ?? '', words));
  link.href = base + url.replace(/^\//, '');
  const stage = meta.stage as keyof typeof STAGE_LABELS;
  const facts = [meta.where, meta.industry, meta.when]
    .filter(Boolean)
    .map((fact) => element('span', '', fact!));
  const pill = element('span', `pill ${stage}`, STAGE_LABELS[stage] ?? '');
  return element(
    'li',
    'row',
    element('h3', '', link),
    element('p', 'meta', pill, ...facts),
    sumOf(meta.sum),
    element('p', 'excerpt', ...marked(excerpt(meta.text ?? '', words), words)),
  );
}

function say(state: SearchState, total: number, partial: boolean): string {
  const some = Object.keys(state.filters).length > 0;
  if (total === 0) {
    return `没有找到${state.q ? `“${state.q}”` : '符合条件的条目'}。可以${some ? '放宽筛选条件，或' : ''}换一个更短的词。`;
  }
  if (partial) return `没有同时包含全部词语的条目；以下 ${total} 条包含其中一部分。`;
  return state.q ? `${total} 条结果` : `全部 ${total} 条，由新到旧`;
}

async function show(state: SearchState): Promise<void> {
  const mine = ++turn;
  list.ariaBusy = 'true';
  const words = fold(state.q).split(/\s+/).filter(Boolean);
  try {
    engine ??= load();
    const { results, partial } = await search(await engine, state);
    const data = await Promise.all(results.slice(0, state.size).map((result) => result.data()));
    if (mine !== turn) return;
    const marks = partial
      ? [...new Set(words.flatMap((word) => (word.length > 2 ? word.match(/../gu) : word) ?? []))]
      : words;
    list.replaceChildren(...data.map((entry) => row(entry, marks)));
    list.dataset.total = String(results.length);
    status.textContent = say(state, results.length, partial);
    more.hidden = results.length <= state.size;
  } catch {
    if (mine !== turn) return;
    engine = undefined;
    list.replaceChildren();
    list.dataset.total = '0';
    more.hidden = true;
    status.textContent = '暂时无法读取检索索引。请检查网络后再试，或按期刊、地区、行业查阅。';
  }
  list.ariaBusy = 'false';
}

function go(state: SearchState, entry: 'push' | 'replace'): void {
  const address = location.pathname + writeState(state);
  if (entry === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  void show(state);
}

let timer: ReturnType<typeof setTimeout> | undefined;
form.addEventListener('input', (event) => {
  clearTimeout(timer);
  // While a Chinese word is still being composed its letters are no query.
  if ((event as InputEvent).isComposing) return;
  timer = setTimeout(() => go(fromForm(), 'replace'), event.target === field('q') ? WAIT_MS : 0);
});
form.addEventListener('compositionend', () => go(fromForm(), 'replace'));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  go(fromForm(), 'push');
});
more.addEventListener('click', () => {
  const state = fromForm();
  go({ ...state, size: state.size + DEFAULT_SIZE }, 'replace');
});
addEventListener('popstate', () => {
  const state = readState(new URLSearchParams(location.search));
  fill(state);
  void show(state);
});

const first = readState(new URLSearchParams(location.search));
fill(first);
if (first.q === '' && !location.search) field('q').focus();
void show(first);
