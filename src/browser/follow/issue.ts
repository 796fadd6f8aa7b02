/** Marks the entries of an issue that are about something followed. Loaded only if the browser has stored data. */
import { make } from '../search/show/dom.ts';
import { showBack } from './back.ts';
import { follows } from './follows.ts';
import { itemsIn } from './watch.ts';

/** Writes the followed names above an entry. They take no space, so nothing below moves. */
function mark(position: number, names: readonly string[]): void {
  const entry = document.getElementById(`i${position}`);
  entry?.prepend(make('span', { class: 'followed' }, `★ ${names.join('、')}`));
}

/** @param id of the issue */
export function showIssue(id: string): void {
  const list = follows();
  void showBack(async () => {
    let marked = 0;
    for (const { position, of } of await itemsIn(id)) {
      const names = list.filter(({ url }) => of.includes(url)).map(({ name }) => name);
      if (names.length === 0) continue;
      mark(position, names);
      marked++;
    }
    return marked > 0 ? `本期 ${marked} 条` : '本期没有';
  }, id);
}
