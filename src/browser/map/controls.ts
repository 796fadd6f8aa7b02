/** The fields above the map. */
import { find, html } from './dom.ts';
import { weekName } from './items.ts';
import type { Rows } from './rows.ts';
import { LABELS, type MapState, MEASURES } from './state.ts';

export type Filters = Pick<MapState, 'by' | (typeof LABELS)[number] | 'from' | 'to'>;

export interface Controls {
  show(filters: Filters): void;
}

const FIELDS = [...LABELS, 'from', 'to'] as const;

export function createControls(
  form: HTMLFormElement,
  rows: Rows,
  changed: (filters: Filters) => void,
): Controls {
  const field = (name: string) => form.elements.namedItem(name) as HTMLSelectElement | RadioNodeList;
  const reset = find<HTMLButtonElement>(form, '[type=reset]');
  for (const name of ['from', 'to']) {
    const select = field(name) as HTMLSelectElement;
    const options = rows.issues.map(([id]) => {
      const option = html('option', '', `${name === 'from' ? '自' : '至'} ${weekName(id)}`);
      option.value = id;
      return option;
    });
    select.append(...options);
  }
  const read = (): Filters => {
    const values = Object.fromEntries(FIELDS.map((name) => [name, field(name).value])) as Filters;
    // A period that ends before it begins was meant the other way round.
    const { from, to } = values;
    const turned = from !== '' && to !== '' && from > to;
    const by = MEASURES.find((name) => name === field('by').value) ?? 'items';
    return { ...values, by, ...(turned ? { from: to, to: from } : {}) };
  };
  form.addEventListener('change', () => changed(read()));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    changed({ by: read().by, collection: '', industry: '', stage: '', from: '', to: '' });
  });
  return {
    show: (filters) => {
      for (const name of FIELDS) field(name).value = filters[name];
      field('by').value = filters.by;
      reset.disabled = FIELDS.every((name) => filters[name] === '');
    },
  };
}
