/** The names of what a link proposes, from this site's own pages: the link itself could name anything. */
import { local } from '../local.ts';
import { type Follow, isSearch } from './follows.ts';
import { newestIssues } from './watch.ts';

/** The search in its usual form, with its name. */
async function search(url: string): Promise<Follow | null> {
  const { searchName, searchUrl } = await import('./searches.ts');
  const own = searchUrl(url.replace(/^[^?]*/, ''));
  return own === null ? null : { url: own, name: await searchName(own) };
}

/** The page says itself how it is followed. */
async function page(url: string): Promise<Follow | null> {
  const response = await fetch(local(url));
  if (!response.ok) return null;
  const html = new DOMParser().parseFromString(await response.text(), 'text/html');
  const { follow, name } = html.querySelector<HTMLElement>('[data-follow]')?.dataset ?? {};
  return follow === url && name ? { url, name } : null;
}

/** What was asked, by address: the page is drawn again after each action. */
const asked = new Map<string, Promise<Follow | null>>();

async function ask(url: string): Promise<Follow | null> {
  const found = asked.get(url) ?? (isSearch(url) ? search : page)(url);
  asked.set(url, found);
  try {
    return await found;
  } catch {
    // What failed may succeed the next time.
    asked.delete(url);
    return null;
  }
}

/** What the site knows of these addresses, in their order and each once, and how many it does not know. */
export async function known(urls: readonly string[]): Promise<{ follows: Follow[]; unknown: number }> {
  const found = (await Promise.all(urls.map(ask))).filter((one) => one !== null);
  // Two addresses of a search may differ in their form only.
  const byUrl = new Map(found.map((one) => [one.url, one]));
  return { follows: [...byUrl.values()], unknown: urls.length - found.length };
}

/** A place in an issue, if there is such an issue, and such an entry in it. */
export async function knownPlace(of: { issue: string; position: number } | null) {
  const issue = of && (await newestIssues()).find(({ id }) => id === of.issue);
  if (!issue || of.position < 1 || of.position > issue.items) return null;
  const { position } = of;
  return { issue: issue.id, name: issue.name, position, at: position, of: issue.items };
}
