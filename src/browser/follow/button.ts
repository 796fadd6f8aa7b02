/** The button that follows a page or, on the search page, the current search. */
import { follow, follows as followed, isFollowed, MOST, unfollow } from './follows.ts';
import { onChange } from './store.ts';

/** What a button follows at the moment. */
export interface Subject {
  /** Null while there is nothing to follow. */
  url(): string | null;
  name(url: string): string | Promise<string>;
}

/** Records the current issues, so that on a first visit only later ones count as new. */
async function begin(): Promise<void> {
  const [{ unseen }, { newestIssues }] = await Promise.all([import('./seen.ts'), import('./watch.ts')]);
  unseen((await newestIssues()).map(({ id }) => id));
}

/**
 * Shows a button and makes it work.
 * @returns updates the button; to be called after the search has changed
 */
export function follows(button: HTMLButtonElement, { url, name }: Subject): () => void {
  const show = (): void => {
    const at = url();
    button.hidden = at === null;
    button.textContent = at !== null && isFollowed(at) ? '★ 已关注' : '☆ 关注';
  };
  button.addEventListener('click', async () => {
    const at = url();
    if (at === null) return;
    const isNew = !isFollowed(at);
    const kept = isNew ? follow([{ url: at, name: await name(at) }]) : unfollow(at);
    show();
    if (!kept) button.textContent = isNew && followed().length >= MOST ? `已满 ${MOST} 项` : '未能保存';
    else if (isNew) begin().catch(() => {});
    const link = button.parentElement?.querySelector('a');
    if (link) link.hidden = !kept || !isNew;
  });
  onChange('follow', show);
  show();
  return show;
}
