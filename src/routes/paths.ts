/** The table of routes for Astro's `getStaticPaths`. */
import type { Listed } from '../data/sitemap.ts';
import { absolute } from '../site.ts';
import { withJoins } from '../views/words/joins.ts';
import { cacheKeyOf } from './cache-key.ts';
import { FIXED, type FixedAddress } from './fixed.ts';
import { source } from './load.ts';
import { type Kind, type Route, routesOf } from './table.ts';

let table: Promise<Map<Kind, Route[]>> | undefined;

/** All routes by kind, computed once per build. */
function byKind(): Promise<Map<Kind, Route[]>> {
  table ??= source().then((of) => Map.groupBy(routesOf(of), ({ kind }) => kind));
  return table;
}

/**
 * The static paths of a template. A view is computed once for its cache key and again, with its joins, when its page is
 * rendered, because all views of a large archive would not fit in memory.
 */
export async function pathsOf(kind: Kind) {
  const routes = (await byKind()).get(kind) ?? [];
  return routes.map(({ params, view }) => {
    const made = view();
    // Astro renders the body of a rich file, which can depend on components that are not in the view.
    const isRich = 'rich' in made && made.rich !== null;
    return {
      params,
      props: {
        get view() {
          return withJoins(view());
        },
      },
      ...(isRich ? {} : { cacheKey: cacheKeyOf(made) }),
    };
  });
}

/** The pages in the sitemap, in a fixed order. */
export async function listedPages(): Promise<Listed[]> {
  return [...(await byKind()).values()]
    .flat()
    .filter(({ listed }) => listed)
    .map(({ address, changed }) => ({ address: absolute(address), changed: changed() }));
}

/** The view of a page that each archive has once. */
export async function viewOf<A extends FixedAddress>(address: A): Promise<ReturnType<(typeof FIXED)[A]>> {
  return withJoins(FIXED[address](await source()) as ReturnType<(typeof FIXED)[A]>);
}
