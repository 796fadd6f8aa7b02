/**
 * What the pages and files of a region, park, company or issue hang on, as one short text: as long as it stays the same, an
 * earlier build's page is taken over (see item-key.ts). Whatever such a page comes to show must be in it.
 */
import { hash } from 'node:crypto';
import type { Archive } from '../archive/build.ts';
import { oncePer } from '../archive/memo.ts';
import { excerpt, type Standing, standingSentence } from '../archive/standing.ts';
import { versionOf } from '../archive/version.ts';
import type { Item } from '../schema/dataset.ts';
import { SITE } from '../site.ts';
import { directoryOf } from '../views/directory.ts';
import { axisOf } from '../views/figures/over-time.ts';
import type { Page } from '../views/pages.ts';

export interface Subject {
  /** Root-relative address of its first page. */
  url: string;
  items: readonly Item[];
  /** Those whose sums are the subject's. */
  own: readonly Item[];
  standing?: Standing | null;
}

const digest = (value: object): string => hash('sha1', JSON.stringify(value));

/** Everything that follows from lists of items, by archive. */
const listKeys = oncePer((archive: Archive) => {
  const { unit, bins, length } = axisOf(archive);
  const axis = digest([
    unit,
    length,
    bins.map(({ name, issues }) => [name, unit === 'week' && issues[0]?.url]),
  ]);
  const named = (shares: readonly { key: { url: string; name: string }; count: number }[]) =>
    shares.map(({ key, count }) => [key.url, key.name, count]);
  return {
    axis,
    /** Their words, and the days of their issues. */
    words: oncePer((items: readonly Item[]) =>
      digest(items.map((item) => versionOf(item) + versionOf(archive.issueOf(item)))),
    ),
    /** What they are called that stand in them: another issue may bring a name's commoner spelling. */
    names: oncePer((items: readonly Item[]) => {
      const { parks, companies, cities } = archive.profile(items);
      return digest([named(parks), named(companies), named(cities)]);
    }),
    /** Which of them are added up: two may turn out to be one project by what a third says. */
    sums: oncePer((own: readonly Item[]) => {
      const { single, batch, fund } = archive.counted(own);
      return digest([archive.sums(own), [single, batch, fund].map((items) => items.map(({ id }) => id))]);
    }),
  };
});

/** How it stands among its neighbours: its first page compares them, its others say no more than a sentence. */
function standingOf({ standing, url }: Subject, isFirst: boolean): unknown {
  if (!standing) return null;
  if (!isFirst) return standingSentence(standing, url);
  const { among, peers } = standing;
  const self = peers.find((peer) => peer.url === url);
  const most = [Math.max(...peers.map(({ items }) => items)), Math.max(...peers.map(({ cny }) => cny))];
  const tied = peers.filter(({ rank }) => rank === self?.rank).length;
  return [among, peers.length, tied, self, excerpt(peers, url), most];
}

/**
 * Of a page of a subject.
 * @param page of its list; null for its view by sum
 * @param shown what else stands on its pages, of the archive and of other subjects @param onFirst on its first alone
 */
export function subjectKey(
  archive: Archive,
  subject: Subject,
  page: Page<Item> | null,
  shown: unknown,
  onFirst: unknown = null,
): string {
  const { axis, words, names, sums } = listKeys(archive);
  const isFirst = page?.page === 1;
  const { url, items, own } = subject;
  return digest([
    SITE,
    url,
    directoryOf(archive.issues, url),
    words(items),
    names(items),
    words(own),
    sums(own),
    standingOf(subject, isFirst),
    page && [page.page, page.pages],
    shown,
    isFirst && [axis, onFirst],
  ]);
}

/** Of a file that holds items as they are: a feed, a table. @param more what else it holds */
export function filesKey(archive: Archive, items: readonly Item[], more: unknown): string {
  return digest([SITE, listKeys(archive).words(items), more]);
}
