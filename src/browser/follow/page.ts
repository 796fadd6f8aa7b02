/** The script of /watch/: what is new, the list of follows, and the link that transfers them to another device. */
import { make } from '../search/show/dom.ts';
import { follows, keepOffline } from './follows.ts';
import { type Changed, listView, type News, newsView, placesView, takeView } from './page-parts.ts';
import { proposalView } from './proposal.ts';
import { unseen } from './seen.ts';
import { onChange } from './store.ts';
import { look, newestIssues } from './watch.ts';

const place = document.getElementById('watch')!;
const hint = document.getElementById('no-follows')!;
const status = document.getElementById('done')!;

/** Number of the current drawing. Older ones, which may still wait for data, are dropped. */
let turn = 0;

/** @returns false if another drawing has started meanwhile */
async function draw(): Promise<boolean> {
  const mine = ++turn;
  const list = follows();
  const proposal = await proposalView(drawAfter);
  const news = await newsOf(list).catch(() => null);
  if (mine !== turn) return false;
  hint.hidden = list.length > 0 || proposal.length > 0;
  const rail = make('aside', { class: 'rail', 'aria-label': '我的关注与转移' });
  rail.append(...listView(list, drawAfter), ...placesView(), ...takeView(list, drawAfter));
  const main = make('div', { class: 'stack' });
  main.append(...proposal, ...(list.length > 0 ? newsView(news) : [hint]));
  place.replaceChildren(main, rail);
  place.ariaBusy = 'false';
  return true;
}

/** Moves the focus to the next button, or else to a heading, because the pressed button is gone. */
function focusNext(at?: number): void {
  const buttons = place.querySelectorAll<HTMLElement>('#follows button');
  const next = at === undefined ? undefined : buttons[Math.min(at, buttons.length - 1)];
  const heading = place.querySelector('h2') ?? document.querySelector('h1')!;
  heading.tabIndex = -1;
  (next ?? heading).focus();
}

const drawAfter: Changed = async (said, at) => {
  status.textContent = said;
  if (await draw()) focusNext(at);
};

/** Reads what is new, and what was there before. */
async function newsOf(list: ReturnType<typeof follows>): Promise<News> {
  const issues = await newestIssues();
  const fresh = unseen(issues.map(({ id }) => id));
  return { ...(await look(list, issues)), fresh, issues: issues.length };
}

onChange('follow', draw);
addEventListener('hashchange', draw);
keepOffline();
void draw();
