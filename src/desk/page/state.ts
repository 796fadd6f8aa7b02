/** What the desk shows, and the listeners for its changes. */
import type { Change, ItemView, Pile, PileEntry } from '../contract.ts';

/** What the desk shows. */
export interface State {
  pile: Pile;
  /** Items of the issue that had doubts when it was opened. */
  total: number;
  item: ItemView | null;
  /** Changes since the desk was started, the last one at the end. */
  changes: Change[];
  /** The last error or success; empty for none. */
  message: string;
  isError: boolean;
}

/** The only state of the page. */
export const state: State = {
  pile: { issues: [], issue: null, entries: [], broken: [] },
  total: 0,
  item: null,
  changes: [],
  message: '',
  isError: false,
};

const listeners: (() => void)[] = [];

/** Calls a function after each change. */
export function onChange(listener: () => void): void {
  listeners.push(listener);
}

/** Changes the state and shows it. */
export function change(some: Partial<State>): void {
  Object.assign(state, some);
  for (const listener of listeners) listener();
}

/** Items with open doubts. */
export function openEntries(): PileEntry[] {
  return state.pile.entries.filter(({ doubts }) => doubts > 0);
}

/** Shows a message in the bottom line. */
export function say(message: string, isError = false): void {
  change({ message, isError });
}
