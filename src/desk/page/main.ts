/** The desk's page: pile, text, facts and the real page side by side, and the keys that work there. */
import { make } from '../../browser/search/show/dom.ts';
import { correctFact } from './facts.ts';
import { finishWeek } from './finish.ts';
import { showHelp } from './help.ts';
import { takeIn } from './intake.ts';
import { alternatives, fieldOf, showFacts, showText } from './item-view.ts';
import { isPlain } from './keys.ts';
import { button, hasJustClosed, isLayered } from './layer.ts';
import { showPile } from './pile-view.ts';
import { createPrint } from './print.ts';
import { selectedWords, selectWord, unselect } from './selection.ts';
import { onChange, openEntries, state } from './state.ts';
import { editText } from './text-form.ts';
import { inTurn, isWaiting } from './turn.ts';
import { accept, attempt, move, openIssue, readChanges, save, settle, undo } from './work.ts';

const issues = make('select', { 'aria-label': '哪一期' });
const left = make('output', { class: 'left' });
const pile = make('nav', { class: 'pile', 'aria-label': '条目' });
const text = make('section', { class: 'text', 'aria-label': '文本', tabindex: '0' });
const facts = make('section', { class: 'sheet', 'aria-label': '事实', tabindex: '0' });
const frame = make('iframe', { title: '网页', name: 'page' });
const print = createPrint();
const said = make('p', { class: 'said', role: 'status' });

document.body.append(
  make(
    'header',
    {},
    make('strong', {}, '编辑台'),
    issues,
    left,
    make(
      'span',
      { class: 'actions' },
      button('收入一期', 'N', () => takeIn()),
      button('结束本周', 'F', finishWeek),
      button('按键', '?', showHelp),
    ),
  ),
  make('main', {}, pile, text, facts, frame, print.root),
  said,
);

/** Shows the page of the item; the development server reloads it after each save. */
function showPage(): void {
  const url = state.item?.url ?? 'about:blank';
  if (frame.dataset.url === url) return;
  frame.dataset.url = url;
  // `replace` adds no step to the history.
  frame.contentWindow?.location.replace(new URL(url, location.href).href);
}

/** The item whose print is shown. */
let printed = '';

function showPrint(): void {
  const { item } = state;
  if (!item || !document.body.classList.contains('with-print') || printed === item.id) return;
  printed = item.id;
  void print.show(item);
}

function showHead(): void {
  issues.replaceChildren(
    ...state.pile.issues.map(({ id, title }) =>
      make('option', { value: id, selected: id === state.pile.issue }, title),
    ),
  );
  left.textContent = state.total > 0 ? `还剩 ${openEntries().length} / ${state.total}` : '没有待核的条目';
  said.textContent = state.message;
  said.className = state.isError ? 'said error' : 'said';
}

onChange(() => {
  showHead();
  showPile(pile);
  showText(text);
  showFacts(facts);
  showPage();
  showPrint();
});

/** The issue before or after the one shown. */
function turn(by: number): Promise<void> | undefined {
  const at = state.pile.issues.findIndex(({ id }) => id === state.pile.issue);
  const next = state.pile.issues[at + by];
  return next && openIssue(next.id);
}

const ACTS: Record<string, () => unknown> = {
  j: () => move(1),
  ArrowDown: () => move(1),
  k: () => move(-1),
  ArrowUp: () => move(-1),
  Enter: accept,
  '[': () => turn(1),
  ']': () => turn(-1),
  t: editText,
  x: () => state.item?.doubts[0] && settle(state.item, state.item.doubts[0].code),
  u: undo,
  n: () => takeIn(),
  f: finishWeek,
  '?': showHelp,
  v: () => document.body.classList.toggle('without-page'),
  o: () => {
    document.body.classList.toggle('with-print');
    document.body.classList.remove('without-page');
    showPrint();
  },
};

/** The action of a key; undefined if it has none. */
function actOf({ key: pressed, shiftKey }: KeyboardEvent): (() => unknown) | undefined {
  const key = pressed.length === 1 ? pressed.toLowerCase() : pressed;
  if (key === 'ArrowRight' || key === 'ArrowLeft')
    return () => selectWord(key === 'ArrowRight' ? 'forward' : 'backward', shiftKey);
  const field = fieldOf(key.toUpperCase());
  if (field) {
    const words = selectedWords();
    const id = state.item?.id;
    return () => {
      unselect();
      // Ignore words selected in another item.
      return words === '' || id === state.item?.id ? correctFact(field, words) : undefined;
    };
  }
  if (/^[1-8]$/.test(key)) {
    // Look the digit up now: another key may change the facts, or turn to another item, before this runs.
    const id = state.item?.id;
    const instead = state.item && alternatives(state.item)[Number(key) - 1];
    return () =>
      instead && state.item && state.item.id === id
        ? save(state.item, { instead: instead.field })
        : undefined;
  }
  return Object.hasOwn(ACTS, key) ? ACTS[key] : undefined;
}

document.addEventListener('keydown', (event) => {
  const { target } = event;
  const isTyping = target instanceof Element && target.matches('input, textarea, select');
  // Enter on a button presses it.
  const isPressed =
    event.key === 'Enter' && target instanceof HTMLButtonElement && !target.matches('[aria-current]');
  if (isTyping || isPressed || isLayered() || !isPlain(event)) return;
  const act = actOf(event);
  if (!act) return;
  event.preventDefault();
  // An item must not be accepted before it is shown.
  if (event.key === 'Enter' && (isWaiting() || hasJustClosed())) return;
  inTurn(act);
});

issues.addEventListener('change', () => {
  const { value } = issues;
  inTurn(() => openIssue(value));
  issues.blur();
});
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file && !isLayered()) takeIn(file);
});

void openIssue();
void attempt(readChanges);
