/** The administrative divisions of China (divisions.json, built by scripts/gazetteer) as linked objects. */

import { type Level, levelOf, parentCode } from './codes.ts';
import table from './divisions.json' with { type: 'json' };
import { shortName } from './short.ts';

/** An administrative division. */
export interface Division {
  /** Six digits, GB/T 2260. */
  readonly adcode: string;
  /** Official name, 2023: 恩施土家族苗族自治州. */
  readonly name: string;
  /** Without suffix: 恩施. The whole name if only one character would remain: 沧县. */
  readonly short: string;
  /** A county directly below a province (天门市) counts as prefecture; a municipality's district as county. */
  readonly level: Level;
  /** Null for provinces; the province itself for a municipality's districts. */
  readonly parent: Division | null;
  /** Unique among siblings; must not change, as it is part of addresses. */
  readonly slug: string;
  /** Seat of government in degrees, GCJ-02 (about 500 m off WGS 84), rounded to hundredths. */
  readonly lon: number;
  readonly lat: number;
  /** Former names, and common short names that no rule gives. */
  readonly aliases: readonly string[];
}

const byCode = new Map<string, Division>();
const below = new Map<string, Division[]>();

// The rows are sorted by code, so a parent comes before its children.
for (const [adcode, name, slug, lon, lat, aliases] of table.rows as [
  string,
  string,
  string,
  number,
  number,
  string,
][]) {
  const code = parentCode(adcode);
  const division: Division = {
    adcode,
    name,
    short: shortName(name),
    level: levelOf(adcode),
    parent: code === null ? null : (byCode.get(code) ?? null),
    slug,
    lon,
    lat,
    aliases: aliases === '' ? [] : aliases.split(' '),
  };
  byCode.set(adcode, division);
  const siblings = below.get(code ?? '');
  if (siblings) siblings.push(division);
  else below.set(code ?? '', [division]);
}

const none: readonly Division[] = [];

/** The division with a code; undefined if there is none. */
export function division(adcode: string): Division | undefined {
  return byCode.get(adcode);
}

/** All divisions, by code. */
export function divisions(): Iterable<Division> {
  return byCode.values();
}

/** The 34 provinces, municipalities, autonomous and special administrative regions, by code. */
export function provinces(): readonly Division[] {
  return below.get('') ?? none;
}

/** The divisions directly below a division, by code. */
export function children(adcode: string): readonly Division[] {
  return below.get(adcode) ?? none;
}

/** The province above a division, or the division itself. */
export function province(d: Division): Division {
  return d.parent === null ? d : province(d.parent);
}

/** The prefecture above a division, or the division itself; null in municipalities and for provinces. */
export function prefecture(d: Division): Division | null {
  if (d.level === 'prefecture') return d;
  return d.parent === null ? null : prefecture(d.parent);
}

/** The path of a division's page below /regions/: jiangsu/suzhou/kunshan, chongqing/changshou. */
export function regionPath(d: Division): string {
  return d.parent === null ? d.slug : `${regionPath(d.parent)}/${d.slug}`;
}
