/** Edits title, lead, body and source as text, with the lines of the seed beside. */
import { make } from '../../browser/search/show/dom.ts';
import type { Correction, ItemView } from '../contract.ts';
import { isComposed } from './keys.ts';
import { button, openLayer } from './layer.ts';
import { state } from './state.ts';
import { save } from './work.ts';

type TextField = 'title' | 'lead' | 'body' | 'source';
const FIELDS: readonly (readonly [TextField, string, rows: number])[] = [
  ['title', '标题', 2],
  ['lead', '导语', 4],
  ['body', '正文（每段一行）', 10],
  ['source', '来源', 1],
];

type Values = Record<TextField, string>;

/** The fields that differ from the item as the form shows it; changes by others since then are not included. */
function changed(item: ItemView, values: Values): Correction {
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => value !== item[field as TextField]),
  );
}

/** Opens the form. */
export function editText(): void {
  if (!state.item) return;
  /** The item as the form shows it. */
  let item = state.item;
  let isBusy = false;
  const error = make('p', { class: 'error', role: 'alert' });
  const inputs = FIELDS.map(([field, label, rows]) => {
    const isLocked = !item.plain && (field === 'lead' || field === 'body');
    const input = make('textarea', { name: field, rows: String(rows), disabled: isLocked });
    input.value = item[field];
    const words = isLocked ? `${label}：含链接、强调或组件，请用编辑器改 ${item.file}` : label;
    const theirs = make('p', { class: 'theirs' });
    return { field, input, theirs, shown: make('div', {}, make('label', {}, words, input), theirs) };
  });
  const raw = make(
    'section',
    { class: 'raw', 'aria-label': '原文行', tabindex: '0' },
    ...item.raw.map(({ n, text }) => make('p', {}, make('small', {}, String(n)), text)),
  );
  const edited = () =>
    changed(
      item,
      Object.fromEntries(
        inputs.map(({ field, input }) => [field, input.value.replace(/\n+$/, '')]),
      ) as Values,
    );

  /** Shows the values that another program wrote: beside fields edited here, in place of the others. */
  function renew(now: ItemView): void {
    const mine = edited();
    for (const { field, input, theirs } of inputs) {
      const isTheirs = now[field] !== item[field];
      if (isTheirs && mine[field] === undefined) input.value = now[field];
      else if (isTheirs)
        theirs.textContent = `别的程序已改为：${now[field] || '（空）'}　再保存一次就改成上面的文字。`;
    }
    item = now;
  }
  async function finish(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    const set = edited();
    const isDone = Object.keys(set).length === 0 || (await save(item, set));
    isBusy = false;
    if (isDone) {
      layer.close();
      return;
    }
    error.textContent = state.message;
    if (state.item?.id === item.id && state.item.hash !== item.hash) renew(state.item);
  }
  const isDirty = () => Object.keys(edited()).length > 0;
  function leave(): void {
    if (!isDirty() || confirm('放弃改动？')) layer.close();
  }
  const layer = openLayer(
    '改文字',
    'text-form',
    make('div', { class: 'columns' }, make('form', {}, ...inputs.map(({ shown }) => shown)), raw),
    error,
    make(
      'p',
      { class: 'buttons' },
      button('保存', 'Ctrl+Enter', () => void finish()),
      button('取消', 'Esc', leave),
    ),
  );
  layer.root.addEventListener('keydown', (event) => {
    if (isComposed(event)) return;
    const isSaved = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isSaved && event.key !== 'Escape') return;
    event.preventDefault();
    // A held key must not overwrite what was just shown.
    if (event.repeat) return;
    if (isSaved) void finish();
    else leave();
  });
  const ask = (event: Event) => {
    if (isDirty()) event.preventDefault();
  };
  layer.root.addEventListener('cancel', ask);
  addEventListener('beforeunload', ask);
  layer.root.addEventListener('close', () => removeEventListener('beforeunload', ask));
}
