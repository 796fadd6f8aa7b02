/** The names of what a link proposes, read from this site's pages, because a link could name anything. */
import { local } from '../local.ts';
import { type Follow, isSearch } from './follows.ts';
import { newestIssues } from './watch.ts';

/** A search in its normal form, with its name. */
async function search(url: string): Promise<Follow | null> {
  const { searchName, searchUrl } = await import('./searches.ts');
  const own = searchUrl(url.replace(/^[^?]*/, ''));
  return own === null ? null : { url: own, name: await searchName(own) };
}

/** The address and name in the page's follow button; null if the address is another one. */
async function page(url: string): Promise<Follow | null> {
  const response = await fetch(local(url));
  if (!response.ok) return null;
  const html = new DOMParser().parseFromString(await response.text(), 'text/html');
  const { follow, name } = html.querySelector<HTMLElement>('[data-follow]')?.dataset ?? {};
  return follow === url && name ? { url, name } : null;
}

/** Results by address, because the page is drawn again after each action. */
const asked = new Map<string, Promise<Follow | null>>();

async function ask(url: string): Promise<Follow | null> {
  const found = asked.get(url) ?? (isSearch(url) ? search : page)(url);
  asked.set(url, found);
  try {
    return await found;
  } catch {
    // A failed request is repeated the next time.
    asked.delete(url);
    return null;
  }
}

/** The pages and searches at these addresses, in order and each once, and how many addresses are unknown. */
export async function known(urls: readonly string[]): Promise<{ follows: Follow[]; unknown: number }> {
  const found = (await Promise.all(urls.map(ask))).filter((one) => one !== null);
  // Two addresses may be of the same search in different forms.
  const byUrl = new Map(found.map((one) => [one.url, one]));
  return { follows: [...byUrl.values()], unknown: urls.length - found.length };
}

/** A place in an issue; null if the issue is not among the newest, or has no such entry. */
export async function knownPlace(of: { issue: string; position: number } | null) {
  const issue = of && (await newestIssues()).find(({ id }) => id === of.issue);
  if (!issue || of.position < 1 || of.position > issue.items) return null;
  const { position } = of;
  return { issue: issue.id, name: issue.name, position, at: position, of: issue.items };
}
