/** What this reader searched for last, kept in this browser and nowhere else. */

const KEY = 'searches';
const MOST = 6;

/** The newest first. */
export function recent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((q) => typeof q === 'string').slice(0, MOST) : [];
  } catch {
    // Without storage, or with something else in it, nothing is remembered.
    return [];
  }
}

function keep(queries: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries.slice(0, MOST)));
  } catch {}
}

/** Remembers a query that the reader made use of. */
export function remember(q: string): void {
  if (q) keep([q, ...recent().filter((other) => other !== q)]);
}

/** Forgets all. */
export function forget(): void {
  keep([]);
}
