/** Other pages that a query may mean, as links by kind. */
import type { NameLink } from '../../../search/files.ts';
import { local } from '../../local.ts';
import { make } from './dom.ts';

/** A list of them. */
export function namesView(names: readonly NameLink[]): HTMLElement[] {
  return names.map(({ kind, label, hint, url }) => {
    const said = make('small', {}, hint ? `${kind} · ${hint}` : kind);
    return make('li', {}, make('a', { href: local(url) }, said, make('span', {}, label)));
  });
}
