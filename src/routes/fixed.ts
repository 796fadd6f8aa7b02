/** The pages that each archive has once. */

import { changesView, dataView, figureFilesView } from '../data/pages.ts';
import { aboutView } from '../views/about.ts';
import { comparePageView } from '../views/compare/page.ts';
import { homeView } from '../views/home.ts';
import { companiesView, industriesView, parksView, regionsView } from '../views/indexes.ts';
import { issuesView } from '../views/issues.ts';
import { mapView } from '../views/map.ts';
import { nationMap } from '../views/maps.ts';
import { missingView, offlineView, watchView } from '../views/reader/plain.ts';
import { subscribeView } from '../views/reader/subscribe.ts';
import { searchView } from '../views/search.ts';
import { dataFiles } from './data-files.ts';
import type { Source } from './source.ts';

/** Their views by address. */
export const FIXED = {
  '/': ({ archive }: Source) => homeView(archive),
  '/issues/': ({ archive }: Source) => issuesView(archive),
  '/regions/': ({ archive }: Source) => regionsView(archive),
  '/industries/': ({ archive }: Source) => industriesView(archive),
  '/parks/': ({ archive }: Source) => parksView(archive),
  '/companies/': ({ archive }: Source) => companiesView(archive),
  '/compare/': ({ archive }: Source) => comparePageView(archive),
  '/map/': ({ archive }: Source) => mapView(archive),
  '/search/': ({ archive }: Source) => searchView(archive),
  '/data/': (of: Source) => dataView(of.archive, dataFiles(of)),
  '/data/figures/': ({ archive }: Source) => figureFilesView(archive),
  '/data/changes/': (of: Source) => changesView(of.archive, of.changes, dataFiles(of).dataset.digest!),
  '/watch/': ({ archive }: Source) => watchView(archive),
  '/offline/': ({ archive }: Source) => offlineView(archive),
  '/subscribe/': ({ archive }: Source) => subscribeView(archive),
  '/about/': ({ archive }: Source) => aboutView(archive),
  '/404.html': ({ archive }: Source) => missingView(archive),
  '/embed/map/': ({ archive }: Source) => nationMap(archive),
};

/** Address of such a page. */
export type FixedAddress = keyof typeof FIXED;
