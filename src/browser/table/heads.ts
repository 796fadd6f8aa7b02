/** Buttons in the heads of the table, which sort its rows. */
import { type Key, pressed, readOrder } from './sort.ts';

/**
 * Makes the heads of a table buttons. The `data-key` of each head names its column.
 * @param by the order that the rows are in
 * @param sort shows the rows in another order
 */
export function sortable(head: HTMLTableRowElement, by: string, sort: (by: string) => void): void {
  let now = by;
  const heads = Array.from(head.cells);
  const mark = (): void => {
    const order = readOrder(now);
    for (const cell of heads) {
      if (cell.dataset.key !== order?.key) cell.removeAttribute('aria-sort');
      else cell.setAttribute('aria-sort', order?.down ? 'descending' : 'ascending');
    }
  };
  for (const cell of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...cell.childNodes);
    button.addEventListener('click', () => {
      now = pressed(now, cell.dataset.key as Key);
      mark();
      sort(now);
    });
    cell.append(button);
  }
  mark();
}
