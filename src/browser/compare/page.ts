/** The script of the comparison page. The address says which parks and regions are compared. */
import type { Side, SideName } from '../../views/compare/side.ts';
import { copies } from '../copy.ts';
import { byId, make } from '../search/show/dom.ts';
import { readNames, readSide } from './data.ts';
import { MOST, readSides, sideNamed, writeSides } from './state.ts';
import { tableOf } from './table.ts';

const form = byId<HTMLFormElement>('choose');
const input = byId<HTMLInputElement>('add');
const near = byId('near');
const state = byId('state');
const table = byId('table');
const examples = document.getElementById('examples');

const UNREAD = '数据未能载入，请检查网络后重试。';

let sides = readSides(location.search);
let turn = 0;

/** @param next in the order of the columns */
function go(next: readonly string[]): void {
  sides = next.slice(0, MOST);
  history.pushState(null, '', location.pathname + writeSides(sides));
  void show();
}

const add = (of: string): void => go(sides.includes(of) ? sides : [...sides, of]);
function remove(of: string): void {
  go(sides.filter((one) => one !== of));
  table.focus();
}

/** Shows links that add nearby parks and regions. */
function suggest(shown: readonly Side[], names: readonly SideName[]): void {
  const room = shown.length > 0 && sides.length < MOST;
  const others = new Set(room ? shown.flatMap((side) => side.near) : []);
  for (const of of sides) others.delete(of);
  const links = [...others].slice(0, 8).flatMap((of) => {
    const name = names.find((one) => one.of === of);
    if (!name) return [];
    const link = make('a', { href: location.pathname + writeSides([...sides, of]) }, name.label);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      add(of);
      table.focus();
    });
    return [make('span', {}, link)];
  });
  near.hidden = links.length === 0;
  near.replaceChildren(make('span', {}, '加入：'), ...links.flatMap((link) => [' ', link]));
}

/** The message beside the table. */
function words(shown: readonly Side[], unknown: readonly string[]): string {
  if (unknown.length > 0) return `没有找到 ${unknown.join('、')}，可能已改名或撤下。`;
  if (shown.length === 0) return '选择两到四个园区或地区。';
  if (shown.length === 1) return '再加入一个，即可比较。';
  return sides.length === MOST ? `已有 ${MOST} 个；移除一个后可再加入。` : '';
}

async function show(): Promise<void> {
  const mine = ++turn;
  try {
    const names = await readNames();
    const known = sides.flatMap((of) => names.find((name) => name.of === of) ?? []);
    const shown = (await Promise.all(known.map(readSide))).filter((side) => side !== null);
    if (mine !== turn) return;
    const unknown = sides.filter((of) => !shown.some((side) => side.of === of));
    byId('sides').replaceChildren(...names.map(({ label }) => make('option', { value: label })));
    state.textContent = words(shown, unknown);
    table.replaceChildren(...(shown.length > 0 ? [tableOf(shown, remove)] : []));
    suggest(shown, names);
    if (examples) examples.hidden = sides.length > 0;
  } catch {
    if (mine === turn) state.textContent = UNREAD;
  }
}

form.hidden = false;
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const typed = input.value;
  const names = await readNames().catch(() => null);
  if (!names) {
    state.textContent = UNREAD;
    return;
  }
  const name = sideNamed(typed, names);
  if (!name) state.textContent = typed.trim() ? `没有找到“${typed.trim()}”。` : '请输入园区或地区的名称。';
  else if (sides.length >= MOST) state.textContent = `最多 ${MOST} 个；请先移除一个。`;
  else {
    input.value = '';
    add(name.of);
  }
});
copies(byId<HTMLButtonElement>('copy'), () => location.href);
window.addEventListener('popstate', () => {
  sides = readSides(location.search);
  void show();
});
void show();
