/** The data of the comparison page on one park or region: a column of its table, and others to compare it with. */
import type { Archive, RegionEntry } from '../../archive/build.ts';
import type { Park } from '../../archive/parks.ts';
import { type Around, parksNear, regionsNear } from '../../archive/regions/near.ts';
import { siblingsOf } from '../../archive/regions/neighbours.ts';
import { type Item, STAGES, type Stage } from '../../schema/dataset.ts';
import { INDUSTRY_LABELS, STAGE_LABELS, SUM_KINDS, SUM_LABELS, type SumKind } from '../../schema/labels.ts';
import { byItems } from '../charts.ts';
import { sumWords } from '../rows.ts';
import { count, moneyText } from '../words/format.ts';
import { searchUrl } from '../words/search-address.ts';
import { when } from '../words/text.ts';

/** One fact in a cell: words, perhaps a link, and notes behind and below. */
export interface CellLine {
  text: string;
  url?: string;
  note?: string;
  below?: string;
}

/** A column of the table. All columns have the same rows. */
export interface Side {
  /** Its name in the address of the comparison page: `parks/wuxi-gaoxinqu`, `regions/jiangsu/wuxi`. */
  of: string;
  name: string;
  /** The region that contains it. */
  within: string;
  url: string;
  rows: readonly { label: string; lines: readonly CellLine[] }[];
  /** Others that it could be compared with. */
  near: readonly string[];
}

/** A park or region by its short name in the address, for the list to choose from. */
export interface SideName {
  of: string;
  label: string;
  /** Name of the file that contains its {@link Side}. */
  file: string;
}

const LISTED = 6;
const NEWEST = 3;
const SUGGESTED = 6;

/** The name of a page in the address of a comparison. */
export const ofUrl = (url: string): string => url.slice(1, -1);

interface Subject {
  url: string;
  name: string;
  within: string;
  filter: 'park' | 'region';
  items: readonly Item[];
  own: readonly Item[];
  near: readonly string[];
}

function rowsOf(archive: Archive, { url, filter, items, own }: Subject): Side['rows'] {
  const sums = archive.sums(own);
  const profile = archive.profile(items);
  const largest = archive.counted(own).single[0];
  const search = (more: Record<string, string>) =>
    searchUrl({ [filter]: url.split('/').slice(2, -1).join('/'), ...more });
  const total = (kind: SumKind): CellLine[] => {
    const { count: n, cny } = sums[kind];
    return n > 0 ? [{ text: moneyText(cny), note: `${n} ${SUM_LABELS[kind].unit}` }] : [];
  };
  const itemLine = (item: Item): CellLine => ({
    text: item.title,
    url: item.url,
    below: [sumWords(item), when(item, archive.issueOf(item))].filter(Boolean).join(' · '),
  });
  return [
    { label: '条目', lines: [{ text: `${count(items.length)} 条`, url: search({}) }] },
    ...SUM_KINDS.map((kind) => ({ label: SUM_LABELS[kind].total, lines: total(kind) })),
    { label: '投资额最大的项目', lines: largest ? [itemLine(largest)] : [] },
    {
      label: '行业',
      lines: profile.industries.slice(0, LISTED).map(({ key, count: n }) => ({
        text: INDUSTRY_LABELS[key],
        url: search({ industry: key }),
        note: `${n}`,
      })),
    },
    {
      label: '阶段',
      lines: profile.stages.toSorted(byStep).map(({ key, count: n }) => ({
        text: STAGE_LABELS[key],
        url: search({ stage: key }),
        note: `${n}`,
      })),
    },
    { label: '最新', lines: items.slice(0, NEWEST).map(itemLine) },
  ];
}

/** Order of stages: those of a project first, in their order. */
const byStep = (a: { key: Stage }, b: { key: Stage }): number =>
  STAGES.indexOf(a.key) - STAGES.indexOf(b.key);

const side = (archive: Archive, subject: Subject): Side => ({
  of: ofUrl(subject.url),
  name: subject.name,
  within: subject.within,
  url: subject.url,
  rows: rowsOf(archive, subject),
  near: subject.near,
});

/** The neighbours with most items. */
const suggested = (around: Around | null): string[] =>
  byItems(around?.neighbours ?? [])
    .slice(0, SUGGESTED)
    .map(({ url }) => ofUrl(url));

function parkSide(archive: Archive, park: Park): Side {
  const { url, name, trail, items, own } = park;
  const within = trail.map((region) => region.short).join(' · ');
  return side(archive, {
    url,
    name,
    within,
    filter: 'park',
    items,
    own,
    near: suggested(parksNear(park, archive)),
  });
}

function regionSide(archive: Archive, entry: RegionEntry): Side {
  const { region, parent, items, own } = entry;
  const near = suggested(regionsNear(entry, archive));
  const siblings = siblingsOf(entry, archive).filter((other) => other !== entry);
  return side(archive, {
    url: region.url,
    name: region.name,
    within: parent?.region.short ?? '',
    filter: 'region',
    items,
    own,
    near:
      near.length > 0
        ? near
        : byItems(siblings)
            .slice(0, SUGGESTED)
            .map(({ region: { url } }) => ofUrl(url)),
  });
}

/** The file of a region and its parks: one for each province. */
const fileOf = (path: string): string => path.split('/')[0]!;

const provinceOf = ({ trail }: Park): string => fileOf(trail[0]?.path ?? 'china');
const regionsWithItems = ({ regions }: Archive): RegionEntry[] =>
  [...regions.values()].filter(({ items, region }) => items.length > 0 && region.level !== 'country');

/** The names of the files: provinces with items, and the country for parks without a province. */
export function sideFiles(archive: Archive): string[] {
  return [...new Set(sideNames(archive).map(({ file }) => file))];
}

/** The columns of a province's regions and parks. */
export function sidesOf(archive: Archive, file: string): Side[] {
  return [
    ...regionsWithItems(archive)
      .filter(({ region }) => fileOf(region.path) === file)
      .map((entry) => regionSide(archive, entry)),
    ...archive.parks.filter((park) => provinceOf(park) === file).map((park) => parkSide(archive, park)),
  ];
}

/** All that can be compared, those with most items first. */
export function sideNames(archive: Archive): SideName[] {
  return [
    ...byItems(regionsWithItems(archive)).map(({ region, parent }) => ({
      of: ofUrl(region.url),
      label: parent ? `${region.name}（${parent.region.short}）` : region.name,
      file: fileOf(region.path),
    })),
    ...byItems(archive.parks).map((park) => ({
      of: ofUrl(park.url),
      label: `${park.name}（${park.trail.map((region) => region.short).join(' ')}）`,
      file: provinceOf(park),
    })),
  ];
}
