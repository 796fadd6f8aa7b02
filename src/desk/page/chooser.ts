/** A layer that asks for one value: a list to choose from by keys, and an input if other values are allowed. */
import { make } from '../../browser/search/show/dom.ts';
import type { Choice } from '../contract.ts';
import { isPlain } from './keys.ts';
import { openLayer } from './layer.ts';
import { state } from './state.ts';

/** What the layer asks for. */
export interface Question {
  title: string;
  /** Offered before anything is typed. */
  offers: readonly Choice[];
  /** The input's placeholder; none for a list without input. */
  typed?: string;
  /** Keys of the entries: letters for sums and days, where digits are typed. */
  keys: string;
  /** Choices for a typed text. */
  complete?: (text: string) => Promise<Choice[]>;
  /** Whether only a choice is allowed. */
  isClosed?: boolean;
  /** Applies the choice; false keeps the layer open. */
  done: (value: string) => Promise<boolean>;
  /** Adds a choice made with Shift to the current value. */
  more?: (value: string) => Promise<boolean>;
}

/** Digits, where names are typed. */
export const DIGITS = '1234567890';
/** Digits, then letters, where nothing is typed. */
export const ALL = `${DIGITS}abcdefgh`;
/** Letters, where digits are typed. */
export const LETTERS = 'abcdefghijkl';

/** Opens the layer. @param typed initial text of the input */
export function choose(question: Question, typed = ''): void {
  const { title, keys, complete } = question;
  const list = make('ol', { role: 'listbox', id: 'choices', 'aria-label': title });
  const error = make('p', { class: 'error', role: 'alert' });
  const input = question.typed
    ? make('input', {
        type: 'text',
        role: 'combobox',
        'aria-expanded': 'true',
        'aria-controls': 'choices',
        'aria-label': title,
        placeholder: question.typed,
        autocomplete: 'off',
      })
    : null;
  const layer = openLayer(title, 'chooser', input, list, error);
  let shown: readonly Choice[] = [];
  let at = -1;
  let asked = 0;
  let pending = Promise.resolve();
  let isBusy = false;

  function mark(next: number): void {
    at = next;
    for (const [i, row] of [...list.children].entries()) row.setAttribute('aria-selected', String(i === at));
    input?.setAttribute('aria-activedescendant', at < 0 ? '' : `choice-${at}`);
  }
  function show(choices: readonly Choice[]): void {
    shown = choices;
    const hasKeys = !input || input.value === '';
    list.replaceChildren(
      ...choices.map(({ label, hint }, i) => {
        const key = hasKeys ? (keys[i] ?? '') : '';
        const row = make(
          'li',
          { role: 'option', id: `choice-${i}` },
          make('kbd', { class: key ? '' : 'none' }, key.toUpperCase()),
          label,
          hint ? make('small', {}, hint) : null,
        );
        row.addEventListener('click', () => void finish(choices[i]!.value));
        return row;
      }),
    );
    // Typed Chinese and digits are taken literally; letters are pinyin, which needs a choice.
    const isMeant = input !== null && /\p{Script=Han}|\d/u.test(input.value) && !question.isClosed;
    mark(isMeant || choices.length === 0 ? -1 : 0);
  }
  async function finish(value: string, isMore = false): Promise<void> {
    const act = (isMore && question.more) || question.done;
    await once(async () => {
      const before = state.item;
      // If the item was read again, the offers of this layer are outdated.
      if ((await act(value)) || state.item !== before) layer.close();
      else error.textContent = state.message;
    });
  }
  /** One choice at a time, and none after closing. */
  async function once(work: () => Promise<void>): Promise<void> {
    if (isBusy || !layer.root.open) return;
    isBusy = true;
    await work().finally(() => {
      isBusy = false;
    });
  }
  async function update(): Promise<void> {
    const turn = ++asked;
    const text = input?.value.trim() ?? '';
    if (text === '' || !complete) {
      show(question.offers);
      return;
    }
    const found = await complete(text).catch(() => []);
    if (turn === asked) show(found);
  }
  layer.root.addEventListener('keydown', (event) => {
    if (!isPlain(event)) return;
    const { key } = event;
    const picked = (!input || input.value === '') && key.length === 1 ? keys.indexOf(key) : -1;
    if (picked >= 0 && shown[picked]) void finish(shown[picked].value);
    else if (key === 'ArrowDown') mark(Math.min(shown.length - 1, at + 1));
    else if (key === 'ArrowUp') mark(Math.max(input ? -1 : 0, at - 1));
    else if (key === 'Enter') void enter(event.shiftKey);
    else return;
    event.preventDefault();
  });
  async function enter(isMore: boolean): Promise<void> {
    if (isBusy) return;
    const text = input?.value;
    // Until the server answers, the highlighted choice belongs to an earlier text.
    await once(() => pending);
    if (input?.value !== text || !layer.root.open) return;
    const value = shown[at]?.value ?? text?.trim();
    if (value !== undefined && (at >= 0 || !question.isClosed)) await finish(value, isMore);
    else error.textContent = '没有这个名称';
  }
  input?.addEventListener('input', () => {
    pending = update();
  });
  if (input) input.value = typed;
  pending = update();
}
