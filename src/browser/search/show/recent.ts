/** The reader's recent searches, stored only in this browser. */

const KEY = 'searches';
const MOST = 6;

/** Recent queries, newest first; empty if storage is unavailable or has other content. */
export function recent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((q) => typeof q === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function keep(queries: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries.slice(0, MOST)));
  } catch {}
}

/** Stores a query that the reader used. */
export function remember(q: string): void {
  if (q) keep([q, ...recent().filter((other) => other !== q)]);
}

/** Removes all queries. */
export function forget(): void {
  keep([]);
}
