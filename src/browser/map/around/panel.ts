/** The details of a place: its figures, the places in it, and its newest items with links. */
import { INDUSTRY_LABELS, STAGE_LABELS } from '../../../schema/labels.ts';
import { count, moneyText } from '../../../views/words/format.ts';
import { addressOf, issueOf, titlesOf, weekName } from '../data/items.ts';
import { BATCH, FUND, KINDS, SINGLE, type Tally } from '../data/tally.ts';
import { find, html } from '../dom.ts';
import type { Scene } from '../scene.ts';

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
  places: PlaceLine[];
  /** Newest first. */
  items: number[];
}

/** The panel. */
export interface Panel {
  show(details: Details): void;
}

/** Items listed at first, and with each press of the button. */
const FIRST = 6;
const MORE = 20;

const SUMS = [
  [SINGLE, '单个项目', '个'],
  [BATCH, '多个项目合计', '批'],
  [FUND, '基金', '只'],
] as const;

function facts({ found, region }: Details): HTMLElement {
  const list = html('dl', 'facts');
  const add = (term: string, ...what: (string | Node)[]) =>
    list.append(html('div', '', html('dt', '', term), html('dd', '', ...what)));
  add('条目', `${count(found.items[region] ?? 0)} 条`);
  for (const [kind, term, unit] of SUMS) {
    const { count: counts, cny } = found.sums(kind);
    const projects = counts[region] ?? 0;
    if (projects > 0)
      add(term, moneyText(cny[region] ?? 0), html('small', '', ` ${count(projects)} ${unit}`));
  }
  return list;
}

/** What the sums leave out, and why; null for nothing. */
function footnote({ found, region }: Details): HTMLElement | null {
  const parts = (
    [
      ['repeats', '条为同一项目的再次报道，只计一次'],
      ['contained', '批与上下级地区重复，未计入'],
      ['unconverted', '条外币金额无汇率，未计入'],
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

  function line(i: number, title: string): HTMLElement {
    const link = html('a', '', title);
    link.href = addressOf(rows, i, base);
    const stage = rows.labels.stage[rows.stage[i]!]!;
    const cny = rows.cny[i]!;
    const meta = html(
      'p',
      'meta',
      html('span', `pill ${stage}`, STAGE_LABELS[stage]),
      html('span', '', INDUSTRY_LABELS[rows.labels.industry[rows.industry[i]!]!]),
      html('span', '', weekName(issueOf(rows, i))),
      cny > 0 ? html('b', '', moneyText(cny)) : null,
    );
    return html('li', '', link, meta);
  }

  async function fill(list: HTMLElement, more: HTMLButtonElement, items: number[], to: number, mine: number) {
    try {
      const next = items.slice(list.childElementCount, to);
      const titles = await titlesOf(rows, files, next);
      if (mine !== turn) return;
      list.append(...next.map((i, n) => line(i, titles[n]!)));
      more.hidden = list.childElementCount >= items.length;
      more.textContent = `再显示 ${Math.min(MORE, items.length - list.childElementCount)} 条`;
    } catch {
      if (mine === turn) list.after(html('p', 'note', '暂时读不到条目的标题。请检查网络后再试。'));
    }
  }

  return {
    show: (details) => {
      const mine = ++turn;
      const page = html('a', '', '地区页 →');
      page.href = details.href;
      const places = html('ol', 'atlas-places');
      for (const { code, name, text } of details.places) {
        const button = html('button', '', name);
        button.type = 'button';
        button.addEventListener('click', () => choose(code));
        places.append(html('li', '', button, html('b', '', text)));
      }
      const list = html('ol', 'atlas-items');
      const more = html('button', 'atlas-more');
      more.type = 'button';
      more.hidden = true;
      more.addEventListener('click', () =>
        fill(list, more, details.items, list.childElementCount + MORE, mine),
      );
      const parts = [
        html('h2', '', details.name, ' ', html('small', '', page)),
        facts(details),
        footnote(details),
        details.places.length > 0 ? places : null,
        list,
        more,
      ];
      box.replaceChildren(...parts.filter((part) => part !== null));
      void fill(list, more, details.items, FIRST, mine);
    },
  };
}
