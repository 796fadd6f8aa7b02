/** The details of a place: its figures, the places in it, and its newest or largest items with links. */
import type { Titled } from '../../../data/map-data.ts';
import { INDUSTRY_LABELS, STAGE_LABELS, SUM_LABELS } from '../../../schema/labels.ts';
import { count, moneyText } from '../../../views/words/format.ts';
import { addressOf, issueOf, titlesOf, weekName } from '../data/items.ts';
import { KINDS, type Tally } from '../data/tally.ts';
import { find, html } from '../dom.ts';
import type { Scene } from '../scene.ts';
import type { Measure } from '../state.ts';

/** A place in the list of places. */
export interface PlaceLine {
  code: string;
  name: string;
  text: string;
}

/** What the panel shows of a place. */
export interface Details {
  name: string;
  /** Address of the place's page. */
  href: string;
  found: Tally;
  /** Index of the place in `found`. */
  region: number;
  /** The largest first. */
  places: PlaceLine[];
  /** The newest first, or the largest if the map shows sums. */
  items: number[];
  by: Measure;
  /** The name of an item's place. */
  whereabouts(item: number): string;
}

/** The panel. */
export interface Panel {
  show(details: Details): void;
}

/** Items listed at first, and with each press of the button. */
const FIRST = 6;
const MORE = 20;
/** Places listed at first. */
const PLACES = 20;
const ORDER: Record<Measure, string> = {
  items: '由新到旧',
  single: '单个项目金额由大到小',
  batch: '多个项目合计金额由大到小',
};

function facts({ found, region }: Details): HTMLElement {
  const list = html('dl', 'facts');
  const add = (term: string, ...what: (string | Node)[]) =>
    list.append(html('div', '', html('dt', '', term), html('dd', '', ...what)));
  add('条目', `${count(found.items[region] ?? 0)} 条`);
  Object.values(SUM_LABELS).forEach(({ name, unit }, at) => {
    const { count: counts, cny } = found.sums(KINDS[at]!);
    const projects = counts[region] ?? 0;
    if (projects > 0)
      add(name, moneyText(cny[region] ?? 0), html('small', '', ` ${count(projects)} ${unit}`));
  });
  return list;
}

/** What the sums leave out, and why; null for nothing. */
function footnote({ found, region }: Details): HTMLElement | null {
  const parts = (
    [
      ['repeats', '条为同一项目的再次报道，只计一次'],
      ['contained', '批与上下级地区重复，未计入'],
      ['unconverted', '条外币金额无汇率，未计入'],
      ['unsure', '条金额待核，未计入'],
    ] as const
  ).flatMap(([of, text]) => {
    const n = KINDS.reduce((sum, kind) => sum + (found.sums(kind)[of][region] ?? 0), 0);
    return n > 0 ? [`${count(n)} ${text}`] : [];
  });
  return parts.length > 0 ? html('p', 'note', `${parts.join('；')}。`) : null;
}

/** @param choose called with the adcode of a place in the list */
export function createPanel(
  root: HTMLElement,
  { rows, files, base }: Scene,
  choose: (code: string) => void,
): Panel {
  const box = find<HTMLElement>(root, '.atlas-details');
  /** Number of calls of `show`. What was fetched for an older call is dropped. */
  let turn = 0;
  /** The place whose places are all listed. */
  let whole = '';

  function placesOf({ name: of, places }: Details): HTMLElement[] {
    const list = html('ol', 'atlas-places');
    const add = (some: readonly PlaceLine[]) => {
      for (const { code, name, text } of some) {
        const button = html('button', '', name);
        button.type = 'button';
        button.addEventListener('click', () => choose(code));
        list.append(html('li', '', button, html('b', '', text)));
      }
    };
    const shown = whole === of ? places.length : PLACES;
    add(places.slice(0, shown));
    const others = places.slice(shown);
    if (others.length === 0) return places.length > 0 ? [list] : [];
    const note = html('p', 'note', `列出 ${shown} 个，共 ${places.length} 个`);
    const more = html('button', 'atlas-more', `展开其余 ${others.length} 个`);
    more.type = 'button';
    more.addEventListener('click', () => {
      whole = of;
      add(others);
      find<HTMLElement>(list, `li:nth-child(${shown + 1}) button`).focus();
      note.remove();
      more.remove();
    });
    return [list, note, more];
  }

  function line(i: number, [title, sum]: Titled, whereabouts: string): HTMLElement {
    const link = html('a', '', title);
    link.href = addressOf(rows, i, base);
    const stage = rows.labels.stage[rows.stage[i]!]!;
    const meta = html(
      'p',
      'meta',
      html('span', `pill ${stage}`, STAGE_LABELS[stage]),
      whereabouts ? html('span', '', whereabouts) : null,
      html('span', '', INDUSTRY_LABELS[rows.labels.industry[rows.industry[i]!]!]),
      html('span', '', weekName(issueOf(rows, i))),
      sum ? html('b', '', sum) : null,
    );
    return html('li', '', link, meta);
  }

  async function fill(
    list: HTMLElement,
    more: HTMLButtonElement,
    note: HTMLElement,
    of: Details,
    to: number,
  ) {
    const mine = turn;
    const { items, by, whereabouts } = of;
    try {
      const next = items.slice(list.childElementCount, to);
      const titles = await titlesOf(rows, files, next);
      if (mine !== turn) return;
      list.append(...next.map((i, n) => line(i, titles[n]!, whereabouts(i))));
      const listed = list.childElementCount;
      more.hidden = listed >= items.length;
      more.textContent = `再显示 ${Math.min(MORE, items.length - listed)} 条`;
      const part = more.hidden ? '' : `列出 ${listed} 条，`;
      note.textContent = `${part}共 ${count(items.length)} 条，${ORDER[by]}`;
    } catch {
      if (mine === turn) list.after(html('p', 'note', '暂时读不到条目的标题。请检查网络后再试。'));
    }
  }

  return {
    show: (details) => {
      turn++;
      const page = html('a', '', '地区页 →');
      page.href = details.href;
      const list = html('ol', 'atlas-items');
      const note = html('p', 'note');
      const more = html('button', 'atlas-more');
      more.type = 'button';
      more.hidden = true;
      more.addEventListener('click', () => fill(list, more, note, details, list.childElementCount + MORE));
      const parts = [
        html('h2', '', details.name, ' ', html('small', '', page)),
        facts(details),
        footnote(details),
        ...placesOf(details),
        ...(details.items.length > 0 ? [note, list, more] : []),
      ];
      box.replaceChildren(...parts.filter((part) => part !== null));
      void fill(list, more, note, details, FIRST);
    },
  };
}
