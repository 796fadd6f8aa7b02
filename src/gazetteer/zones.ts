import { KIND_SPELLINGS } from '#edition/zone-kinds.ts';
import { readEditionFile } from '../text/edition-file.ts';
import { type Division, namesakes, province } from './index.ts';

/** A name with short words for kinds of zones, without 国家级, blanks and quotes. */
function shortened(name: string): string {
  let key = name
    .replace(/[\s“”"《》]/g, '')
    .replace(/^国家级?(?!数据|网络)/u, '')
    .replace(/国家级?(?=经济技术开发区|高新技术产业开发区|高新区|经开区)/u, '');
  for (const [long, short] of KIND_SPELLINGS) key = key.replace(long, short);
  return key;
}

/** A key shared by all spellings of a zone's name: 无锡高新区 for 无锡市高新区. */
export function zoneKey(name: string): string {
  return shortened(name).replace(/^(\p{Script=Han}{2,3})(?<![新发])[市县区](?=\p{Script=Han}{2,})/u, '$1');
}

function readZones(): Map<string, Division> {
  const zones = new Map<string, Division>();
  readEditionFile('zones.tsv')
    .split('\n')
    .forEach((line, i) => {
      if (line === '' || line.startsWith('#') || line.startsWith('name\t')) return;
      const [names = '', path = ''] = line.split('\t');
      const place = path.split(' ').reduce<Division | null>((parent, name) => {
        const found = namesakes(name).filter(
          (d) => parent === null || d.parent === parent || province(d) === parent,
        );
        return found[0] ?? null;
      }, null);
      if (!place) throw new Error(`zones.tsv:${i + 1}: no division “${path}”`);
      for (const name of names.split('/')) {
        zones.set(zoneKey(name), place);
        // In a text 上海市|北高新区 and 上海|市北高新区 cannot be told apart.
        zones.set(shortened(name), place);
      }
    });
  return zones;
}

let zones: Map<string, Division> | null = null;
/** Names by their first two characters, longest first. */
let byStart: Map<string, string[]> | null = null;

/** The division of a well-known zone, by any of its spellings; undefined if the table lacks it. */
export function zonePlace(name: string): Division | undefined {
  zones ??= readZones();
  const key = zoneKey(name);
  const exact = zones.get(key);
  if (exact) return exact;
  // 西咸新区沣东新城, 大理经开区上登先进装备制造产业园: a zone followed by a part of it.
  for (let end = key.length - 1; end > 3; end--) {
    const outer = zones.get(key.slice(0, end));
    if (outer) return outer;
  }
  return undefined;
}

/** The divisions of the zones named in a text, without duplicates. Only zones of the table are found. */
export function zonesIn(text: string): Division[] {
  zones ??= readZones();
  const all = zones;
  byStart ??= Map.groupBy(
    [...all.keys()].sort((a, b) => b.length - a.length),
    (name) => name.slice(0, 2),
  );
  const key = zoneKey(text);
  const found = new Set<Division>();
  for (let at = 0; at + 1 < key.length; at++) {
    const name = byStart.get(key.slice(at, at + 2))?.find((one) => key.startsWith(one, at));
    if (name === undefined) continue;
    found.add(all.get(name) as Division);
    at += name.length - 1;
  }
  return [...found];
}

/** All names of the table, in their short form. */
export function zoneNames(): Iterable<string> {
  zones ??= readZones();
  return zones.keys();
}
