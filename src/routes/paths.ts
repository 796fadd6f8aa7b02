/** The table of routes as Astro's pages take it. */
import { hash } from 'node:crypto';
import { FIXED, type FixedAddress } from './fixed.ts';
import { source } from './load.ts';
import { type Kind, type Route, routesOf } from './table.ts';

let table: Promise<Map<Kind, Route[]>> | undefined;

/** All routes by kind: made once per build. */
function byKind(): Promise<Map<Kind, Route[]>> {
  table ??= source().then((of) => Map.groupBy(routesOf(of), ({ kind }) => kind));
  return table;
}

/** The version of a view: the page is rebuilt when it changes, and only then. */
export function cacheKeyOf(view: unknown): string {
  return hash('sha1', JSON.stringify(view));
}

/**
 * The static paths of a template. A page's view is made when it is rendered, and once before for its cache key: all
 * views of a large archive at once would fill the memory.
 */
export async function pathsOf(kind: Kind) {
  const routes = (await byKind()).get(kind) ?? [];
  return routes.map(({ params, view }) => {
    const made = view();
    // The body of a rich file is rendered by Astro, and may use components that the view does not know.
    const isRich = 'rich' in made && made.rich !== null;
    return {
      params,
      props: {
        get view() {
          return view();
        },
      },
      ...(isRich ? {} : { cacheKey: cacheKeyOf(made) }),
    };
  });
}

/** Addresses of all pages worth finding, in a fixed order. */
export async function listedAddresses(): Promise<string[]> {
  return [...(await byKind()).values()]
    .flat()
    .filter(({ listed }) => listed)
    .map(({ address }) => address);
}

/** The view of a page that every archive has once. */
export async function viewOf<A extends FixedAddress>(address: A): Promise<ReturnType<(typeof FIXED)[A]>> {
  return FIXED[address](await source()) as ReturnType<(typeof FIXED)[A]>;
}
