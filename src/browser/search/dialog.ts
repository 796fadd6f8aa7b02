/** The search dialog over any page: results while typing, arrow keys, Enter. Loaded on demand. */

import { local } from '../local.ts';
import styles from './dialog.css?url';
import { Unsupported } from './find/pagefind.ts';
import { readState } from './find/state.ts';
import { conditionsOf } from './show/conditions.ts';
import { openCourse } from './show/course.ts';
import { button, make } from './show/dom.ts';
import { idleView, searchFor } from './show/idle.ts';
import { followTyping, isOfInputMethod, stepOf } from './show/keys.ts';
import { namesView } from './show/names-view.ts';
import { remember } from './show/recent.ts';
import { row } from './show/rows.ts';
import { outcome, SEARCHING, UNREACHABLE, UNSUPPORTED } from './show/words.ts';

const MOST_RESULTS = 8;

const input = make('input', {
  name: 'q',
  type: 'search',
  placeholder: '公司、园区、地区、产品',
  'aria-label': '搜索全部条目',
  autocomplete: 'off',
  enterkeyhint: 'search',
});
const form = make(
  'form',
  { action: local('/search/') },
  input,
  make('button', { class: 'go', type: 'submit' }, '搜索'),
  button('关闭', () => dialog.close()),
);
const status = make('span', { role: 'status' });
const idle = make('div', { class: 'idle' });
const names = make('ul', { class: 'jumps' });
const list = make('ol', {});
const all = make('a', { class: 'all', href: local('/search/'), hidden: true }, '全部结果');
const dialog: HTMLDialogElement = make(
  'dialog',
  { class: 'finder', 'aria-label': '搜索' },
  make('search', {}, form),
  make('div', { class: 'found' }, idle, names, list, all),
  make(
    'p',
    { class: 'foot-line' },
    status,
    make('span', { 'aria-hidden': 'true' }, '↑↓ 选择　Enter 打开　Esc 关闭'),
  ),
);

/** Shows recent searches and examples, before anything is typed. */
function showIdle(): void {
  idle.replaceChildren(
    ...idleView(() => {
      showIdle();
      input.focus();
    }),
  );
}

function clear(said: string): void {
  for (const part of [names, list]) part.replaceChildren();
  all.hidden = true;
  status.textContent = said;
}

const { drop, run } = openCourse({
  list,
  names: 4,
  slow() {
    status.textContent = SEARCHING;
  },
  show(found) {
    idle.replaceChildren();
    list.replaceChildren(...found.results.map((result) => row(result, found, true)));
    status.textContent = [...conditionsOf(found), outcome(found)].join(' · ');
    all.href = searchFor(input.value.trim());
    all.textContent = found.total > 0 ? `全部 ${found.total} 条结果` : '到搜索页，换个条件';
    all.hidden = false;
  },
  beside({ total }, known, near) {
    names.replaceChildren(...namesView(total > 0 ? known : near));
  },
  fail(error) {
    idle.replaceChildren();
    clear(error instanceof Unsupported ? UNSUPPORTED : UNREACHABLE);
  },
});

const { typed } = followTyping(input, drop, () => {
  const q = input.value.trim();
  if (q !== '') return void run({ ...readState(new URLSearchParams({ q })), size: MOST_RESULTS });
  clear('');
  list.ariaBusy = 'false';
  showIdle();
});
list.addEventListener('click', () => remember(input.value.trim()));
dialog.addEventListener('click', (event) => {
  // A click outside closes the dialog.
  if (event.target === dialog) dialog.close();
});
dialog.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    // Browsers would first clear the box. During the composition of a word, Escape cancels only that word.
    event.preventDefault();
    if (!isOfInputMethod(event)) dialog.close();
  }
  const step = stepOf(event);
  if (step === 0) return;
  const stops: HTMLElement[] = [input, ...dialog.querySelectorAll<HTMLElement>('.found a:not([hidden])')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  stops[(at + step + stops.length) % stops.length]?.focus();
});

let ready: Promise<unknown> | undefined;

/**
 * Opens the dialog with the last query, selected.
 * @param take returns what was typed elsewhere before the dialog was open
 */
export async function openDialog(take: () => string): Promise<void> {
  ready ??= new Promise((resolve) => {
    const sheet = make('link', { rel: 'stylesheet', href: styles });
    sheet.addEventListener('load', resolve);
    sheet.addEventListener('error', resolve);
    document.head.append(sheet);
    document.body.append(dialog);
  });
  await ready;
  const begun = take();
  if (!dialog.open) dialog.showModal();
  input.focus();
  if (input.value === '') showIdle();
  if (begun === '') return input.select();
  input.value = begun;
  typed();
}
