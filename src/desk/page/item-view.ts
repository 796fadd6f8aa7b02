/** The item in the middle: its text with the words that facts were read from, and the facts beside it. */
import { make } from '../../browser/search/show/dom.ts';
import type { FactField } from '../../schema/codes.ts';
import type { FactView, ItemView, TextView } from '../contract.ts';
import { correctFact } from './facts.ts';
import { FACT_KEYS } from './keys.ts';
import { state } from './state.ts';
import { inTurn } from './turn.ts';
import { save, settle } from './work.ts';

/** A text cut where marks begin and end. Words of several facts have the class of each. */
function pieces({ text, marks }: TextView, labels: Record<string, string>): (Node | string)[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i]!;
    const fields = marks.filter((mark) => mark.from <= from && mark.to >= to).map(({ field }) => field);
    const words = text.slice(from, to);
    if (fields.length === 0) return words;
    const mark = make('mark', {
      class: [...new Set(fields)].map((field) => `fact-${field}`).join(' '),
      'data-keys': [...new Set(fields)].map((field) => FACT_KEYS[field]).join(''),
      title: fields.map((field) => labels[field]).join('、'),
    });
    mark.textContent = words;
    return mark;
  });
}

function textOf({ texts, facts, source }: ItemView): HTMLElement {
  const labels = Object.fromEntries(facts.map(({ field, label }) => [field, label]));
  const root = make('article', { id: 'text', lang: 'zh-CN' });
  for (const view of texts) {
    const tag = view.part === 'title' ? 'h1' : 'p';
    const block = make(tag, { class: view.part === 'lead' ? 'lead' : undefined });
    block.append(...pieces(view, labels));
    root.append(block);
  }
  root.append(make('p', { class: 'source' }, source ? `来源：${source}` : '没有来源'));
  return root;
}

function probabilityOf({ byHand, probability }: FactView): string {
  if (byHand) return '已核对';
  return probability === null ? '' : `${Math.round(probability * 100)}%`;
}

/** The facts with another reading, in their order: digits choose these readings. */
export function alternatives(item: ItemView): FactView[] {
  return item.facts.filter(({ instead }) => instead !== null);
}

function factRow(fact: FactView, item: ItemView): HTMLElement {
  const { field, label, value, uncertain, instead } = fact;
  const change = make(
    'button',
    { type: 'button', class: 'change' },
    make('kbd', { class: `fact-${field}` }, FACT_KEYS[field]),
    make('span', { class: 'label' }, label),
    make('span', { class: 'value' }, value),
    make('span', { class: 'sure' }, probabilityOf(fact)),
  );
  change.addEventListener('click', () => inTurn(() => correctFact(field, '')));
  const row = make('li', { class: uncertain ? 'uncertain' : '', 'data-fact': field }, change);
  if (instead === null) return row;
  const other = make(
    'button',
    { type: 'button', class: 'instead' },
    make('kbd', {}, String(alternatives(item).indexOf(fact) + 1)),
    `或：${instead}`,
  );
  other.addEventListener('click', () => inTurn(() => save(item, { instead: field })));
  row.append(' ', other);
  return row;
}

function doubtRow(item: ItemView, { code, text }: ItemView['doubts'][number], at: number): HTMLElement {
  const done = make('button', { type: 'button' }, at === 0 ? make('kbd', {}, 'X') : null, '已核对');
  done.addEventListener('click', () => inTurn(() => settle(item, code)));
  return make('li', {}, make('span', {}, text), done);
}

function lastChange(): HTMLElement | null {
  const last = state.changes.at(-1);
  if (!last) return null;
  const line = (tag: 'del' | 'ins', text: string) =>
    make(tag, {}, text.length > 200 ? `${text.slice(0, 200)}…` : text);
  return make(
    'section',
    { class: 'diff' },
    make('h2', {}, '上一次改动', make('kbd', {}, 'U'), '撤销'),
    make('p', {}, last.title),
    ...last.diff.removed.map((text) => line('del', text)),
    ...last.diff.added.map((text) => line('ins', text)),
  );
}

/** Shows the text of the item. */
export function showText(root: HTMLElement): void {
  const { item } = state;
  if (!item) {
    root.replaceChildren(make('p', { class: 'empty' }, '还没有条目。按 N 收入一期。'));
    return;
  }
  root.replaceChildren(textOf(item));
}

/** Shows the facts of the item. */
export function showFacts(root: HTMLElement): void {
  const { item } = state;
  if (!item) {
    root.replaceChildren();
    return;
  }
  root.replaceChildren(
    make('h2', {}, '事实'),
    make('ul', { class: 'facts' }, ...item.facts.map((fact) => factRow(fact, item))),
    ...(item.doubts.length > 0
      ? [
          make('h2', {}, '其他待核'),
          make('ul', { class: 'doubts' }, ...item.doubts.map((doubt, at) => doubtRow(item, doubt, at))),
        ]
      : []),
    make('p', { class: 'file' }, item.file),
    ...[lastChange()].filter((one) => one !== null),
  );
}

/** The fact whose key is this letter; undefined if there is none. */
export function fieldOf(letter: string): FactField | undefined {
  return (Object.keys(FACT_KEYS) as FactField[]).find((field) => FACT_KEYS[field] === letter);
}
