/** Where a place, park or industry stands among its neighbours, by items and by disclosed sum. */

import { INDUSTRIES, type Industry, type Item } from '../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../schema/labels.ts';
import type { RegionEntry } from './build.ts';
import { oncePer } from './memo.ts';
import type { Park } from './parks.ts';
import type { Sums } from './sums/sums.ts';

/** One of the neighbours. */
export interface Peer {
  url: string;
  label: string;
  items: number;
  /** Yuan of its single projects; 0 where none is disclosed. */
  cny: number;
  /** From 1; equals share one. */
  rank: number;
  /** The same by sum; null where nothing is disclosed. */
  sumRank: number | null;
}

export interface Standing {
  /** What the neighbours are, with their number: `29 个省份`. */
  among: string;
  /** Most items first. */
  peers: Peer[];
}

export interface Standings {
  /** Null for the country, and for a region alone in its parent. */
  region(entry: RegionEntry): Standing | null;
  industry: Standing;
  /** Among the parks of its prefecture, or of its province where it is alone there. */
  park(park: Park): Standing | null;
}

interface Subject {
  url: string;
  label: string;
  items: readonly Item[];
  /** Those whose sums are the subject's. */
  own: readonly Item[];
}

function ranks(values: readonly number[]): Map<number, number> {
  const sorted = [...values].sort((a, b) => b - a);
  return new Map(sorted.map((value, index) => [value, index + 1] as const).reverse());
}

/** Ranks subjects by items and sums; equals keep their order. */
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

/** The first few, and those around the one that is meant; `null` stands for those left out. */
export function excerpt(peers: readonly Peer[], url: string, first = 3, around = 2): (Peer | null)[] {
  const at = peers.findIndex((peer) => peer.url === url);
  const shown = peers.flatMap((peer, index) =>
    index < first || Math.abs(index - at) <= around || index < 2 * around + 1 ? [{ peer, index }] : [],
  );
  const rows: (Peer | null)[] = [];
  let last = -1;
  for (const { peer, index } of shown) {
    if (index === last + 2) rows.push(peers[index - 1]!);
    else if (index > last + 1) rows.push(null);
    rows.push(peer);
    last = index;
  }
  if (last < peers.length - 1) rows.push(null);
  return rows;
}

/** `条目数在 29 个省份中居第 1 位，单个项目金额居第 2 位。`; empty where there is nobody to stand among. */
export function standingSentence(standing: Standing | null, url: string): string {
  const self = standing?.peers.find((peer) => peer.url === url);
  if (!standing || !self || self.items === 0 || standing.peers.length < 2) return '';
  const tied = standing.peers.filter((peer) => peer.rank === self.rank).length > 1;
  const sum = self.sumRank === null ? '' : `，单个项目金额居第 ${self.sumRank} 位`;
  return `条目数在${standing.among}中${tied ? '并列' : '居'}第 ${self.rank} 位${sum}。`;
}

const LEVEL_NAMES = { country: '地区', province: '省份', prefecture: '地级市', county: '县区' } as const;

/** Everybody's standing; each group of neighbours is ranked once. */
export function standings(archive: {
  provinces: readonly RegionEntry[];
  byIndustry: Record<Industry, Item[]>;
  parksIn: ReadonlyMap<string, readonly Park[]>;
  sums(items: readonly Item[]): Sums;
}): Standings {
  const regions = oncePer((siblings: readonly RegionEntry[]): Standing => {
    const { parent, region } = siblings[0]!;
    const kind = siblings.every((entry) => entry.region.level === region.level)
      ? LEVEL_NAMES[region.level]
      : '地区';
    return {
      among: `${parent ? parent.region.short : '有条目的'} ${siblings.length} 个${parent ? `有条目的${kind}` : kind}`,
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
  const industries = INDUSTRIES.map((industry) => ({
    url: `/industries/${industry}/`,
    label: INDUSTRY_LABELS[industry],
    items: archive.byIndustry[industry],
    own: archive.byIndustry[industry],
  }));
  return {
    region({ parent, region }) {
      const siblings = parent ? parent.children : archive.provinces;
      return region.level === 'country' || siblings.length < 2 ? null : regions(siblings);
    },
    industry: { among: ` ${INDUSTRIES.length} 个行业`, peers: rank(industries, archive.sums) },
    park(park) {
      const home = park.trail.findLast((region) => (archive.parksIn.get(region.path)?.length ?? 0) > 1);
      const group = home && archive.parksIn.get(home.path);
      return group ? { among: `${home.short} ${group.length} 个园区`, peers: parks(group) } : null;
    },
  };
}
