/** The page of what is followed: what is new, the list, and the link that takes all of it elsewhere. */
import { make } from '../search/show/dom.ts';
import { follows, keepOffline } from './follows.ts';
import { listView, newsView, placesView, takeView } from './page-parts.ts';
import { proposalView } from './proposal.ts';
import { unseen } from './seen.ts';
import { onChange } from './store.ts';
import { matches, newestIssues } from './watch.ts';

const place = document.getElementById('watch')!;
const hint = document.getElementById('no-follows')!;

/** Each drawing drops the one before, which may still wait for data. */
let turn = 0;

async function draw(): Promise<void> {
  const mine = ++turn;
  const list = follows();
  const proposal = await proposalView(draw);
  const [fresh, earlier] = await look(list).catch(() => [null, null]);
  if (mine !== turn) return;
  hint.hidden = list.length > 0 || proposal.length > 0;
  const rail = make('aside', { class: 'rail', 'aria-label': '关注与带走' });
  rail.append(...listView(list, draw), ...placesView(), ...takeView(list, draw));
  const main = make('div', { class: 'stack' });
  main.append(...proposal, ...(list.length > 0 ? newsView(fresh, earlier) : [hint]));
  place.replaceChildren(main, rail);
  place.ariaBusy = 'false';
}

/** What is new, and what was there before. */
async function look(list: ReturnType<typeof follows>) {
  const issues = await newestIssues();
  const isNew = unseen(issues.map(({ id }) => id));
  const found = await matches(list, issues);
  return [
    found.filter(({ issue }) => isNew.has(issue.id)),
    found.filter(({ issue }) => !isNew.has(issue.id)),
  ] as const;
}

onChange('follow', draw);
addEventListener('hashchange', draw);
keepOffline();
void draw();
