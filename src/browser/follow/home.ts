/** Shows on the home page what is new since the reader's last visit. */
import { showBack } from './back.ts';
import { follows } from './follows.ts';
import { unseen } from './seen.ts';
import { look, MOST, newestIssues } from './watch.ts';

void showBack(async () => {
  const issues = await newestIssues();
  const ids = unseen(issues.map(({ id }) => id));
  const fresh = issues.filter(({ id }) => ids.has(id));
  const { matches, failed } = await look(follows(), fresh);
  const cut = fresh.length > MOST ? `（最近 ${MOST} 期）` : '';
  const words =
    matches.length > 0 ? `上次来访以来 ${matches.length} 条${cut}` : `上次来访以来没有新条目${cut}`;
  return failed.length > 0 ? `${words}，搜索暂时未能更新` : words;
});
