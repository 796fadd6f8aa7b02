/** Other pages that a query may mean, as links by kind. */
import type { NameLink } from '../../../search/files.ts';
import { make } from './dom.ts';
import { local } from './rows.ts';

function nameLink(name: NameLink): HTMLAnchorElement {
  return make(
    'a',
    { href: local(name.url) },
    make('small', {}, name.hint ? `${name.kind} · ${name.hint}` : name.kind),
    make('span', {}, name.label),
  );
}

/** A list of them. */
export function namesView(names: readonly NameLink[]): HTMLElement[] {
  return names.map((name) => make('li', {}, nameLink(name)));
}
