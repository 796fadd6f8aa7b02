/** The home page tells a reader what came since the last visit. */
import { showBack } from './back.ts';
import { follows } from './follows.ts';
import { unseen } from './seen.ts';
import { matches, newestIssues } from './watch.ts';

void showBack(async () => {
  const issues = await newestIssues();
  const isNew = unseen(issues.map(({ id }) => id));
  const fresh = await matches(
    follows(),
    issues.filter(({ id }) => isNew.has(id)),
  );
  return fresh.length > 0 ? `上次来访以来 ${fresh.length} 条` : '上次来访以来没有新条目';
});
