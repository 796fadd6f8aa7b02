/** What a person does at the desk: open, save, accept, undo. */
import type { Change, Correction, ItemView, Pile, Saved, SaveRequest } from '../contract.ts';
import { get, post, Refused } from './ask.ts';
import { change, openEntries, say, state } from './state.ts';

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Runs `work` and shows its error, if any. @returns whether it succeeded */
export async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    say(wordsOf(error), true);
    return false;
  }
}

/** Counts requests to open: only the last one is shown. */
let asked = 0;

const read = (id: string) => get<ItemView>('item', { id });

/** The next item, read ahead while a person looks at the current one; null if it cannot be read. */
let ahead: { id: string; item: Promise<ItemView | null> } | null = null;

/** Opens an item. */
export async function openItem(id: string): Promise<void> {
  const mine = ++asked;
  await attempt(async () => {
    const early = ahead?.id === id ? await ahead.item : null;
    const item = early ?? (await read(id));
    if (mine !== asked) return;
    change({ item, message: '', isError: false });
    const next = follower(id);
    ahead = next ? { id: next, item: read(next).catch(() => null) } : null;
    if (early) void attempt(() => renew(early));
  });
}

/** Reads an item that was read ahead again, and shows it if another program has changed it. */
async function renew(early: ItemView): Promise<void> {
  const item = await read(early.id);
  if (state.item === early && item.hash !== early.hash) change({ item });
}

/** The next item with doubts, else the next item. */
function follower(id: string): string | undefined {
  const { entries } = state.pile;
  const at = entries.findIndex((entry) => entry.id === id);
  const open = openEntries().filter((entry) => entry.id !== id);
  return (entries.slice(at + 1).find(({ doubts }) => doubts > 0) ?? open[0] ?? entries[at + 1])?.id;
}

/** Opens an issue, by default the newest, and its first item. */
export async function openIssue(issue = ''): Promise<void> {
  const mine = ++asked;
  await attempt(async () => {
    const pile = await get<Pile>('pile', { issue });
    if (mine !== asked) return;
    change({ pile, total: pile.entries.filter(({ doubts }) => doubts > 0).length, item: null });
    const [first] = pile.entries;
    if (first) await openItem(first.id);
    if (pile.broken.length > 0) say(`有文件读不出来：${pile.broken.join(' ')}`, true);
  });
}

/** Shows what a save returned. @param isTurn whether to turn to its item */
function show({ item, changes }: Saved, isTurn = false): void {
  const entries = state.pile.entries.map((entry) =>
    entry.id === item.id ? { ...entry, title: item.title, doubts: item.open } : entry,
  );
  // Another item may have been opened meanwhile.
  const shown = isTurn || state.item?.id === item.id ? item : state.item;
  change({ item: shown, pile: { ...state.pile, entries }, changes, message: '', isError: false });
}

async function send(item: ItemView, request: Omit<SaveRequest, 'id' | 'hash'>): Promise<void> {
  if (state.item?.id !== item.id) throw new Error(`台上已换到别的条目，没有保存：${item.title}`);
  try {
    show(await post<Saved>('save', { id: item.id, hash: item.hash, ...request }));
  } catch (error) {
    // Read the file again. What was typed is still in its form.
    if (error instanceof Refused && error.isStale) await openItem(item.id);
    throw error;
  }
}

/** Saves a correction. @param item as it was when the person began to correct it. @returns whether it was saved */
export function save(item: ItemView, set: Correction): Promise<boolean> {
  return attempt(() => send(item, { set }));
}

/** Settles one doubt. */
export function settle(item: ItemView, code: string): Promise<boolean> {
  return attempt(() => send(item, { settle: code }));
}

/** Moves in the pile. */
export async function move(by: 1 | -1): Promise<void> {
  const { entries } = state.pile;
  const at = entries.findIndex(({ id }) => id === state.item?.id);
  const next = entries[Math.min(entries.length - 1, Math.max(0, at + by))];
  if (next && next.id !== state.item?.id) await openItem(next.id);
}

/** Settles all doubts of the item as right, and goes on to the next item with doubts, else to the next item. */
export async function accept(): Promise<void> {
  const { item } = state;
  if (!item) return;
  if (item.open > 0 && !(await attempt(() => send(item, { accept: true })))) return;
  const next = follower(item.id);
  if (next) await openItem(next);
  if (openEntries().length === 0 && item.open > 0) say('本期待核的条目都处理完了。按 F 结束本周。');
}

/** Undoes the last change. */
export async function undo(): Promise<void> {
  await attempt(async () => {
    try {
      const saved = await post<Saved>('undo', { n: state.changes.at(-1)?.n ?? 0 });
      show(saved, true);
      say(`已撤销：${saved.item.title}`);
    } catch (error) {
      if (error instanceof Refused) await readChanges();
      throw error;
    }
  });
}

/** Reads the changes made at this desk, including those of other windows. */
export async function readChanges(): Promise<void> {
  change({ changes: await get<Change[]>('changes') });
}
