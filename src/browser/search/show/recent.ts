/** The reader's recent searches, stored only in this browser. */
import { load, save } from '../../follow/store.ts';

const MOST = 6;

try {
  // Earlier versions stored them where other sites of the origin could read them.
  localStorage.removeItem('searches');
} catch {}

/** Recent queries, newest first. */
export function recent(): string[] {
  const kept = load('searches');
  return Array.isArray(kept) ? kept.filter((q) => typeof q === 'string').slice(0, MOST) : [];
}

/** Stores a query that the reader used. */
export function remember(q: string): void {
  if (q) save('searches', [q, ...recent().filter((other) => other !== q)].slice(0, MOST));
}

/** Removes all queries. */
export function forget(): void {
  save('searches', null);
}
