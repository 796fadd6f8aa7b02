/** The form above the map. */
import { weekName } from '../data/items.ts';
import type { Rows } from '../data/rows.ts';
import { find, html } from '../dom.ts';
import { FILTERS, type MapState, MEASURES } from '../state.ts';

/** The part of the state that the form sets. */
export type Filters = Pick<MapState, 'by' | (typeof FILTERS)[number]>;

/** The form. */
export interface Controls {
  show(filters: Filters): void;
}

/** @param changed called when the reader changes a field */
export function createControls(
  form: HTMLFormElement,
  rows: Rows,
  changed: (filters: Filters) => void,
): Controls {
  const field = (name: string) => form.elements.namedItem(name) as HTMLSelectElement | RadioNodeList;
  const reset = find<HTMLButtonElement>(form, '[type=reset]');
  for (const [name, word] of [
    ['from', '自'],
    ['to', '至'],
  ] as const) {
    for (const [id] of rows.issues) {
      const option = html('option', '', `${word} ${weekName(id)}`);
      option.value = id;
      (field(name) as HTMLSelectElement).append(option);
    }
  }
  const read = (): Filters => {
    const values = Object.fromEntries(FILTERS.map((name) => [name, field(name).value])) as Filters;
    const { from, to } = values;
    const reversed = from !== '' && to !== '' && from > to;
    const by = MEASURES.find((name) => name === field('by').value) ?? 'items';
    return { ...values, by, ...(reversed ? { from: to, to: from } : {}) };
  };
  form.addEventListener('change', () => changed(read()));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    changed({ by: read().by, collection: '', industry: '', stage: '', from: '', to: '' });
  });
  return {
    show: (filters) => {
      for (const name of FILTERS) field(name).value = filters[name];
      field('by').value = filters.by;
      reset.disabled = FILTERS.every((name) => filters[name] === '');
    },
  };
}
