/** The state of the search and its place in the address and the history. */
import { readState, type SearchState, writeState } from '../find/state.ts';

/** Pause before the address follows what is typed; browsers allow only so many changes. */
const PAUSE = 400;

let state = read();
let timer: ReturnType<typeof setTimeout> | undefined;
/** The entry of the history that stands now was made by typing that goes on: it follows, and no other is made. */
let typing = false;

function read(): SearchState {
  return readState(new URLSearchParams(location.search));
}

const address = (): string => location.pathname + writeState(state);
const differs = (): boolean => address() !== location.pathname + location.search;

/** What is asked now. */
export function current(): SearchState {
  return state;
}

/** The address follows the typing; at once where something else is about to happen. */
export function settle(): void {
  clearTimeout(timer);
  if (!differs()) return;
  // What was asked before the first key is a place to come back to, an empty page is none.
  if (typing || !location.search) history.replaceState(null, '', address());
  else history.pushState(null, '', address());
  typing = true;
}

/** A state that typing made: the address follows when it rests. */
export function type(next: SearchState): void {
  state = next;
  clearTimeout(timer);
  timer = setTimeout(settle, PAUSE);
}

/** What was typed is done with: what follows is another entry of the history. */
export function submit(next: SearchState): void {
  state = next;
  settle();
  typing = false;
}

/** Another state, that the reader can go back from. */
export function go(next: SearchState): void {
  settle();
  state = next;
  typing = false;
  if (differs()) history.pushState(null, '', address());
}

/** The same, in the place of what stands. @param memory what the entry of the history remembers */
export function replace(next: SearchState, memory: object | null = null): void {
  settle();
  state = next;
  history.replaceState(memory, '', address());
}

/**
 * However the address was written: from here on it is compared with our own way to write it.
 * @returns how far the page was scrolled when the reader left it for a result
 */
export function adopt(): number | undefined {
  const { scrolled } = (history.state ?? {}) as { scrolled?: number };
  history.replaceState(null, '', address());
  return scrolled;
}

/** The state that the address says, after the reader went back or on. */
export function restore(): SearchState {
  clearTimeout(timer);
  typing = false;
  state = read();
  return state;
}
