/** Builds the rows of divisions.json: code, name, slug, seat of government, other names. */
import { readFileSync } from 'node:fs';
import { parentCode } from '../../src/gazetteer/codes.ts';
import { slugOf } from './slugs.ts';
import { allOutlines, type MapFeature, type Named, officialNames } from './sources.ts';

/** A row of divisions.json: adcode, official name, slug, longitude, latitude, other names (separated by spaces). */
export type Row = [string, string, string, number, number, string];

/** Rows of the official list that are not divisions: headings and old names of islands. */
const PSEUDO = new Set(['110100', '120100', '310100', '500100', '500200', '460321', '460322', '460323']);

/** Administered like counties and named in the press, but missing in the ministry's list. Codes: statistics bureau. */
const ADDED: readonly Named[] = [
  { adcode: '232761', name: '加格达奇区' },
  { adcode: '632857', name: '大柴旦行政委员会' },
];

/** Seats of government that the map package lacks, degrees, taken from an atlas. */
const SEATS: Readonly<Record<string, readonly [number, number]>> = {
  '460302': [112.34, 16.83],
  '460303': [112.89, 9.55],
  '632857': [95.36, 37.85],
  '653228': [78.02, 36.36],
  '653229': [79.34, 35.6],
  '654301': [88.14, 47.85],
  '654321': [86.87, 47.7],
  '654322': [89.52, 46.99],
  '654323': [87.49, 47.11],
  '654324': [86.42, 48.06],
  '654325': [90.38, 46.67],
  '654326': [85.88, 47.43],
  '659011': [93.75, 42.8],
  '659012': [82.95, 46.76],
};

function isPseudo(row: Named): boolean {
  return PSEUDO.has(row.adcode) || /^\d\d9000$/.test(row.adcode);
}

/**
 * The outline of a row: with the same code and name, else with the same name in the same prefecture (new code), else
 * with the same stem there, if a county became a city (米林县 → 米林市).
 */
function outlineOf({ adcode, name }: Named, outlines: readonly MapFeature[]): MapFeature | undefined {
  const near = outlines.filter((f) => String(f.properties.adcode).slice(0, 4) === adcode.slice(0, 4));
  const named = near.filter((f) => f.properties.name === name);
  const stem = name.slice(0, -1);
  return (
    named.find((f) => String(f.properties.adcode) === adcode) ??
    named[0] ??
    near.find((f) => stem.length > 1 && f.properties.name.slice(0, -1) === stem)
  );
}

function seatOf(row: Named, outlines: readonly MapFeature[]): readonly [number, number] {
  const properties = outlineOf(row, outlines)?.properties;
  const seat = SEATS[row.adcode] ?? properties?.center ?? properties?.centroid;
  if (seat === undefined)
    throw new Error(`${row.adcode} ${row.name}: no seat; add it to SEATS in divisions.ts`);
  return seat;
}

/**
 * Other names by code, from aliases.tsv.
 * @throws with the line of a name that matches no division or several
 */
function aliases(file: string, rows: readonly Named[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const nameOf = new Map(rows.map((row) => [row.adcode, row.name]));
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (line === '' || line.startsWith('#')) return;
      const [key = '', names = ''] = line.split('\t');
      const [name = '', above] = key.split(':').reverse();
      const matches = rows.filter(
        (row) =>
          row.name === name && (above === undefined || nameOf.get(parentCode(row.adcode) ?? '') === above),
      );
      if (matches.length !== 1 || names === '') {
        throw new Error(`${file}:${i + 1}: ${key} names ${matches.length} divisions; write "above:name"`);
      }
      const code = matches[0]?.adcode ?? '';
      found.set(code, [...(found.get(code) ?? []), ...names.trim().split(' ')]);
    });
  return found;
}

/**
 * Slugs, unique among siblings: if two are the same, the later one gets its adcode as a suffix. Published slugs never
 * change, so those of the former file take precedence.
 */
function slugs(rows: readonly Named[], former: ReadonlyMap<string, string>): Map<string, string> {
  const taken = new Set(['/china']);
  const result = new Map<string, string>();
  const take = (row: Named, slug: string) => {
    const path = `${parentCode(row.adcode) ?? ''}/${slug}`;
    if (taken.has(path)) return false;
    taken.add(path);
    result.set(row.adcode, slug);
    return true;
  };
  for (const row of rows) {
    const slug = former.get(row.adcode);
    if (slug !== undefined && !take(row, slug))
      throw new Error(`${row.adcode}: slug ${slug} is used twice in divisions.json`);
  }
  for (const row of rows) {
    if (result.has(row.adcode)) continue;
    const slug = slugOf(row.name);
    if (!take(row, slug)) take(row, `${slug}-${row.adcode}`);
  }
  return result;
}

const round = (degrees: number) => Math.round(degrees * 100) / 100;

/**
 * All divisions, sorted by code.
 * @param modules folder of the packages
 * @param aliasFile path of aliases.tsv
 * @param former published slugs by code
 */
export function divisionRows(modules: string, aliasFile: string, former: ReadonlyMap<string, string>): Row[] {
  const rows = [...officialNames(modules).filter((row) => !isPseudo(row)), ...ADDED];
  rows.sort((a, b) => (a.adcode < b.adcode ? -1 : 1));
  const outlines = allOutlines(modules);
  const otherNames = aliases(aliasFile, rows);
  const slug = slugs(rows, former);
  return rows.map((row) => {
    const [lon, lat] = seatOf(row, outlines);
    const other = (otherNames.get(row.adcode) ?? []).join(' ');
    return [row.adcode, row.name, slug.get(row.adcode) ?? '', round(lon), round(lat), other];
  });
}
