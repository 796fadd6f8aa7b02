/** The rank of a region, park or industry among its peers, by items and by disclosed sum. */

import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import { INDUSTRIES, type Industry, type Item } from '../schema/dataset.ts';
import { INDUSTRY_SHORT } from '../schema/labels.ts';
import type { RegionEntry } from './build.ts';
import { ENOUGH_ITEMS } from './enough.ts';
import { oncePer } from './memo.ts';
import type { Park } from './parks.ts';
import { parksAround, siblingsOf } from './regions/neighbours.ts';
import type { Sums } from './sums/sums.ts';

/** One of the subjects that are compared. */
export interface Peer {
  url: string;
  label: string;
  items: number;
  /** Yuan of its single projects; 0 if none is disclosed. */
  cny: number;
  /** By items, from 1; equal numbers share a rank. */
  rank: number;
  /** By sum; null if nothing is disclosed. */
  sumRank: number | null;
}

/** The peers of a subject, itself among them. */
export interface Standing {
  /** What they are and how many: `29 个省份`. */
  among: string;
  /** Most items first. */
  peers: Peer[];
}

/** The peers of each subject. */
export interface Standings {
  /** Null for the country, and for a region alone in its parent. */
  region(entry: RegionEntry): Standing | null;
  industry: Standing;
  /** Null for a park alone in its province. */
  park(park: Park): Standing | null;
}

interface Subject {
  url: string;
  label: string;
  items: readonly Item[];
  /** The items whose sums count for the subject. */
  own: readonly Item[];
}

function ranks(values: readonly number[]): Map<number, number> {
  const sorted = [...values].sort((a, b) => b - a);
  return new Map(sorted.map((value, index) => [value, index + 1] as const).reverse());
}

/** Ranks subjects by items and sums; equal ones keep their order. */
export function rank(subjects: readonly Subject[], sums: (items: readonly Item[]) => Sums): Peer[] {
  const single = subjects.map(({ own }) => sums(own).single.cny);
  const byItems = ranks(subjects.map(({ items }) => items.length));
  const bySum = ranks(single.filter((cny) => cny > 0));
  return subjects
    .map(({ url, label, items }, index) => ({
      url,
      label,
      items: items.length,
      cny: single[index]!,
      rank: byItems.get(items.length)!,
      sumRank: bySum.get(single[index]!) ?? null,
    }))
    .sort((a, b) => a.rank - b.rank);
}

/** The first five peers and those around `url`; `null` in place of each gap. */
export function excerpt(peers: readonly Peer[], url: string): (Peer | null)[] {
  const at = peers.findIndex((peer) => peer.url === url);
  const isShown = (index: number) => index < 5 || Math.abs(index - at) <= 2;
  return peers.flatMap((peer, index): (Peer | null)[] => {
    // A single peer between two that are shown takes no more room than a gap.
    if (isShown(index) || (isShown(index - 1) && index + 1 < peers.length && isShown(index + 1)))
      return [peer];
    return isShown(index - 1) ? [null] : [];
  });
}

/** `条目数居 29 个省份之首，单个项目投资额居第 2 位。`; empty without peers, or for few items. */
export function standingSentence(standing: Standing | null, url: string): string {
  const self = standing?.peers.find((peer) => peer.url === url);
  if (!standing || !self || self.items < ENOUGH_ITEMS || standing.peers.length < 2) return '';
  const tied = standing.peers.filter((peer) => peer.rank === self.rank).length > 1;
  const sum = self.sumRank === null ? '' : `，单个项目投资额居第 ${self.sumRank} 位`;
  const words = standing.among.trim();
  // There is a space before a figure, but not between two words: 居 29 个省份之首, 居四川 2 个地级市之首.
  const among = /^\d/.test(words) ? ` ${words}` : words;
  const place =
    self.rank === 1 && !tied ? `居${among}之首` : `在${among}中${tied ? '并列' : '居'}第 ${self.rank} 位`;
  return `条目数${place}${sum}。`;
}

const LEVEL_NAMES = { country: '地区', province: '省份', prefecture: '地级市', county: '区县' } as const;

/** The peers of all subjects; each group of peers is ranked once. */
export function standings(archive: {
  provinces: readonly RegionEntry[];
  byIndustry: Record<Industry, Item[]>;
  parksIn: Map<string, Park[]>;
  sums(items: readonly Item[]): Sums;
}): Standings {
  const regions = oncePer((siblings: readonly RegionEntry[]): Standing => {
    const { parent, region } = siblings[0]!;
    const kind = siblings.every((entry) => entry.region.level === region.level)
      ? LEVEL_NAMES[region.level]
      : '地区';
    return {
      among: `${parent ? `${parent.region.short} ` : ''}${siblings.length} 个${parent ? `有条目的${kind}` : kind}`,
      peers: rank(
        siblings.map(({ region: { url, short: label }, items, own }) => ({ url, label, items, own })),
        archive.sums,
      ),
    };
  });
  const parks = oncePer((group: readonly Park[]) =>
    rank(
      group.map(({ url, name: label, items, own }) => ({ url, label, items, own })),
      archive.sums,
    ),
  );
  // The general industry has no rank.
  const ranked = INDUSTRIES.filter((industry) => industry !== GENERAL_INDUSTRY);
  const industries = ranked.map((industry) => ({
    url: `/industries/${industry}/`,
    label: INDUSTRY_SHORT[industry],
    items: archive.byIndustry[industry],
    own: archive.byIndustry[industry],
  }));
  return {
    region(entry) {
      const siblings = siblingsOf(entry, archive);
      return siblings.length < 2 ? null : regions(siblings);
    },
    industry: { among: ` ${ranked.length} 个行业`, peers: rank(industries, archive.sums) },
    park(park) {
      const group = parksAround(park, archive.parksIn);
      if (!group) return null;
      return { among: `${group.region.short} ${group.parks.length} 个园区`, peers: parks(group.parks) };
    },
  };
}
