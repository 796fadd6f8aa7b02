/** Edits title, lead, body and source as text, with the lines of the seed beside. */
import { make } from '../../browser/search/show/dom.ts';
import type { Correction, ItemView } from '../contract.ts';
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

/** What differs from the item as the form was opened: what others changed meanwhile is theirs. */
function changed(item: ItemView, values: Record<TextField, string>): Correction {
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => value !== item[field as TextField]),
  );
}

/** Opens the form. */
export function editText(): void {
  const { item } = state;
  if (!item) return;
  const error = make('p', { class: 'error', role: 'alert' });
  const inputs = FIELDS.map(([field, label, rows]) => {
    const isLocked = !item.plain && (field === 'lead' || field === 'body');
    const input = make('textarea', { name: field, rows: String(rows), disabled: isLocked });
    input.value = item[field];
    const words = isLocked ? `${label}：含链接、强调或组件，请用编辑器改 ${item.file}` : label;
    return { field, input, shown: make('label', {}, words, input) };
  });
  const raw = make(
    'section',
    { class: 'raw', 'aria-label': '原文行', tabindex: '0' },
    ...item.raw.map(({ n, text }) => make('p', {}, make('small', {}, String(n)), text)),
  );
  async function finish(): Promise<void> {
    const values = Object.fromEntries(
      inputs.map(({ field, input }) => [field, input.value.replace(/\n+$/, '')]),
    );
    const set = changed(item!, values as Record<TextField, string>);
    if (Object.keys(set).length === 0 || (await save(set))) layer.close();
    else error.textContent = state.message;
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
      button('取消', 'Esc', () => layer.close()),
    ),
  );
  layer.root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void finish();
    }
  });
}
