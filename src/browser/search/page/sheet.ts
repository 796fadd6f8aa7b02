/** The facets: beside the results; on a narrow screen, or with a table that needs the width, in a sheet over them. */
import { byId } from '../show/dom.ts';

const WIDE = matchMedia('(min-width: 960px)');

const facetList = byId('facet-list');
const sheet = byId<HTMLDialogElement>('sheet');
const opener = byId<HTMLButtonElement>('refine');
const see = byId<HTMLButtonElement>('see');

const columns = facetList.closest('.seeking')!;

function place(): void {
  const isBeside = WIDE.matches && !columns.classList.contains('tabled');
  const holder = isBeside ? byId('facets') : sheet.querySelector('.sheet-body')!;
  if (facetList.parentElement === holder) return;
  sheet.close();
  holder.append(facetList);
}

/** @param isTable whether the results take the whole width */
export function placeFacets(isTable: boolean): void {
  columns.classList.toggle('tabled', isTable);
  place();
}

/** Shows in the sheet how many results its choices leave. @param set number of conditions */
export function showCount(total: number, set: number): void {
  opener.hidden = facetList.children.length === 0;
  opener.textContent = set > 0 ? `筛选 · ${set}` : '筛选';
  see.textContent = `看 ${total} 条`;
}

/** The element that gets the focus if the focused one is gone. */
export function resting(status: HTMLElement): HTMLElement {
  return sheet.open ? see : status;
}

opener.addEventListener('click', () => sheet.showModal());
see.addEventListener('click', () => sheet.close());
sheet.addEventListener('click', (event) => {
  // A click outside closes the sheet.
  if (event.target === sheet) sheet.close();
});
WIDE.addEventListener('change', place);
place();
