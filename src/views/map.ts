/** The map page: a map of the country and its figures as a table. The script adds filters, zoom and details. */
import { EDITION } from '#edition/edition.ts';
import type { Archive } from '../archive/build.ts';
import { unplaced } from '../archive/regions/unplaced.ts';
import type { Total } from '../archive/sums/sums.ts';
import { tally } from '../archive/tally.ts';
import { barsPath, weekAxis } from '../maps/index.ts';
import { SUM_KINDS, SUM_LABELS } from '../schema/labels.ts';
import { frameView } from './frame.ts';
import { nationMap } from './maps.ts';
import { count, moneyText } from './words/format.ts';

/** Provinces that the panel lists at first. */
const PROVINCES = 20;

const sumText = (total: Total) => (total.count > 0 ? moneyText(total.cny) : '—');

/** Items by week, drawn under the map. */
function weeksView({ issues, items }: Archive) {
  const oldest = issues.toReversed();
  const axis = weekAxis(oldest.map(({ to }) => to));
  const counts = new Map(tally(items, (item) => item.issue).map((share) => [share.key, share.count]));
  const values = oldest.map(({ id }) => counts.get(id) ?? 0);
  return {
    label: `按周的条目数，${issues.length} 周，最多一周 ${count(Math.max(0, ...counts.values()))} 条`,
    path: barsPath(axis, values),
    ticks: axis.ticks,
  };
}

/** The view of the map page. */
export function mapView(archive: Archive) {
  const { items, provinces } = archive;
  const off = Object.values(unplaced(archive)).flat().length;
  const nation = archive.sums(items);
  const rows = provinces.flatMap((entry) => [
    entry,
    ...entry.children.filter(({ region }) => region.level === 'prefecture'),
  ]);
  return {
    frame: frameView(archive, {
      title: '地图',
      description: `${EDITION.subject}动态的全国分布：按地级市与省份的条目数与已披露金额，附数据表。`,
      path: '/map/',
    }),
    map: nationMap(archive, 'all'),
    weeks: weeksView(archive),
    items: count(items.length),
    sums: SUM_KINDS.map((kind) => ({
      name: SUM_LABELS[kind].name,
      sum: sumText(nation[kind]),
      of: `${nation[kind].count} ${SUM_LABELS[kind].unit}`,
    })),
    listed: provinces.length > PROVINCES ? `列出 ${PROVINCES} 个，共 ${provinces.length} 个` : null,
    provinces: provinces.slice(0, PROVINCES).map(({ region, items: some }) => ({
      url: region.url,
      name: region.short,
      items: `${count(some.length)} 条`,
    })),
    placed: `共 ${count(items.length)} 条，${count(items.length - off)} 条有具体地点；全国性或地点不明的${count(off)} 条不在图上。`,
    rows: rows.map(({ region, items: some, own }) => {
      const sums = archive.sums(own);
      return {
        adcode: region.adcode,
        level: region.level,
        url: region.url,
        name: region.short,
        cells: [some.length, ...SUM_KINDS.map((kind) => sumText(sums[kind]))],
      };
    }),
  };
}

export type MapView = ReturnType<typeof mapView>;
