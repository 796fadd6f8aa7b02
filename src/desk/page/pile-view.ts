/** The pile on the left: the items of an issue, those to look at first on top. */
import { make } from '../../browser/search/show/dom.ts';
import type { PileEntry } from '../contract.ts';
import { state } from './state.ts';
import { inTurn } from './turn.ts';
import { openItem } from './work.ts';

function row({ id, title, section, doubts }: PileEntry): HTMLLIElement {
  const isCurrent = id === state.item?.id;
  const link = make(
    'button',
    { type: 'button', 'aria-current': isCurrent && 'true' },
    make('span', { class: 'title' }, title),
    make('small', {}, `${Number(id.split('-').at(-1))} · ${section}`),
    doubts > 0 ? make('span', { class: 'count' }, `待核 ${doubts}`) : null,
  );
  link.addEventListener('click', () => inTurn(() => openItem(id)));
  return make('li', { class: doubts > 0 ? 'open' : 'done' }, link);
}

/** Shows the pile. */
export function showPile(root: HTMLElement): void {
  const hadFocus = root.contains(document.activeElement);
  root.replaceChildren(make('ol', {}, ...state.pile.entries.map(row)));
  const current = root.querySelector<HTMLElement>('[aria-current]');
  current?.scrollIntoView({ block: 'nearest' });
  if (hadFocus) current?.focus();
}
