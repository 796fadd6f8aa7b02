/** The state of the search, in the address and in the history. */
import { readState, type SearchState, writeState } from '../find/state.ts';

/** Pause in typing before the address is updated, ms. Browsers limit the number of changes. */
const PAUSE = 400;

let state = read();
let timer: ReturnType<typeof setTimeout> | undefined;
/** Whether typing made the current history entry. Further typing then changes it and makes no other. */
let typing = false;

function read(): SearchState {
  return readState(new URLSearchParams(location.search));
}

const address = (): string => location.pathname + writeState(state);
const differs = (): boolean => address() !== location.pathname + location.search;

/** The current state. */
export function current(): SearchState {
  return state;
}

/** Writes the typed state into the address. Called after a pause, or at once before anything else happens. */
export function settle(): void {
  clearTimeout(timer);
  if (!differs()) return;
  // The search before the first key stays in the history; an empty page does not.
  if (typing || !location.search) history.replaceState(null, '', address());
  else history.pushState(null, '', address());
  typing = true;
}

/** Sets a state while the reader types. The address is updated after a pause. */
export function type(next: SearchState): void {
  state = next;
  clearTimeout(timer);
  timer = setTimeout(settle, PAUSE);
}

/** Sets a state and ends the typing: the next change makes another history entry. */
export function submit(next: SearchState): void {
  state = next;
  settle();
  typing = false;
}

/** Sets a state with a new history entry. */
export function go(next: SearchState): void {
  settle();
  state = next;
  typing = false;
  if (differs()) history.pushState(null, '', address());
}

/** Sets a state in the current history entry. @param memory data to store in the entry */
export function replace(next: SearchState, memory: object | null = null): void {
  settle();
  state = next;
  history.replaceState(memory, '', address());
}

/**
 * Rewrites the address in its normal form, with which later states are compared.
 * @returns how far the page was scrolled, CSS pixels, when the reader left it for a result
 */
export function adopt(): number | undefined {
  const { scrolled } = (history.state ?? {}) as { scrolled?: number };
  history.replaceState(null, '', address());
  return scrolled;
}

/** Reads the state from the address after the reader went back or forward. */
export function restore(): SearchState {
  clearTimeout(timer);
  typing = false;
  state = read();
  return state;
}
