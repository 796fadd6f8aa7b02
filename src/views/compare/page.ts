/** The page that compares two to four parks or regions. A script fills it. */
import type { Archive } from '../../archive/build.ts';
import { byItems } from '../charts.ts';
import { frameView, type Link } from '../frame.ts';
import { ofUrl } from './side.ts';

/** The address of a comparison. @param urls of the pages of parks or regions */
export function compareLink(urls: readonly string[]): string {
  return `/compare/?of=${urls.map(ofUrl).join(',')}`;
}

/** The view of the page, with example comparisons: of the provinces, cities and parks with most items. */
export function comparePageView(archive: Archive) {
  const cities = byItems(archive.provinces.flatMap(({ children }) => children));
  const groups = [
    archive.provinces.map(({ region }) => ({ url: region.url, name: region.short })),
    cities.map(({ region }) => ({ url: region.url, name: region.short })),
    byItems(archive.parks).map(({ url, name }) => ({ url, name })),
  ];
  return {
    frame: frameView(archive, {
      title: '对标',
      description: '两到四个园区或地区并列比较：条目、投资额、行业、阶段与最新动态。',
      path: '/compare/',
    }),
    examples: groups
      .map((group) => group.slice(0, 3))
      .filter((some) => some.length > 1)
      .map(
        (some): Link => [compareLink(some.map(({ url }) => url)), some.map(({ name }) => name).join(' · ')],
      ),
  };
}

export type ComparePageView = ReturnType<typeof comparePageView>;
