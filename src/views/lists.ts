/** Lists of items: those of a section, and those that are not on the map. */
import { EDITION } from '#edition/edition.ts';
import type { Archive } from '../archive/build.ts';
import type { Collection, Item } from '../schema/dataset.ts';
import { COLLECTION_LABELS, COLLECTION_SECTIONS } from '../schema/labels.ts';
import { figuresView, industryBars } from './charts.ts';
import { stageFigure } from './figures/stage-mix.ts';
import { timeFigure } from './figures/time-figure.ts';
import { frameView, HOME } from './frame.ts';
import { type Page, pagerView, pageUrl } from './pages.ts';
import { rowViews } from './rows.ts';
import { sumsFootnote, sumsSentence } from './words/sums-text.ts';

/** A page of the items of a section, newest first; the first page also has figures. */
export function collectionView(archive: Archive, collection: Collection, page: Page<Item>) {
  const all = archive.byCollection[collection];
  const label = COLLECTION_LABELS[collection];
  const section = COLLECTION_SECTIONS[collection];
  const url = `/${collection}/`;
  const sums = archive.sums(all);
  const first = page.page === 1;
  const within = { collection };
  const which = first ? `。${sumsSentence(sums)}` : `，第 ${page.page} 页。`;
  return {
    frame: frameView(archive, {
      title: first ? label : `${label} · 第 ${page.page} 页`,
      description: `《${EDITION.name}》“${section}”栏目全部 ${all.length} 条，由新到旧${which}`,
      path: pageUrl(url, page.page, ''),
      feed: `${url}feed.xml`,
      crumbs: [HOME, [url, label]],
    }),
    title: label,
    words: `“${section}”栏目 · ${all.length} 条 · 由新到旧`,
    rows: rowViews(page.entries, archive),
    pager: pagerView(page, url, ''),
    first: first
      ? {
          figures: figuresView(sums),
          time: timeFigure(archive, all, { within }),
          industries: industryBars(archive.profile(all).industries, { archive, within }),
          stages: stageFigure(archive, all, { within }),
          /** The section of the sums: other pages add those of all sections. */
          section,
          footnote: sumsFootnote(sums),
        }
      : null,
  };
}

/**
 * A page of the items that are not on the map.
 * @param country number of items that concern the whole country
 * @param unknown number of items without a known place
 */
export function unplacedView(archive: Archive, page: Page<Item>, country: number, unknown: number) {
  const url = '/map/unplaced/';
  const title = '不在图上的条目';
  return {
    frame: frameView(archive, {
      title: page.page === 1 ? title : `${title} · 第 ${page.page} 页`,
      description: '全国性条目与地点不明的条目。',
      path: pageUrl(url, page.page),
      trail: [HOME, ['/map/', '地图']],
    }),
    title,
    words: [country > 0 ? `全国性条目 ${country} 条` : '', unknown > 0 ? `地点不明的条目 ${unknown} 条` : '']
      .filter(Boolean)
      .join('；')
      .concat('。'),
    rows: rowViews(page.entries, archive),
    pager: pagerView(page, url),
  };
}

export type CollectionView = ReturnType<typeof collectionView>;
export type UnplacedView = ReturnType<typeof unplacedView>;
