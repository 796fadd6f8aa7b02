/** Which spelling of a park's name is shown. */
import { ANY_KIND, OFFICIAL_KINDS } from '#edition/zone-kinds.ts';
import { scan } from '../../gazetteer/index.ts';
import { zonePlace } from '../../gazetteer/zones.ts';
import { isTrade } from '../companies/company-words.ts';

const SUFFIX = new RegExp(`(?:${ANY_KIND})`, 'gu');
const IS_OFFICIAL = new RegExp(`(?:${OFFICIAL_KINDS})$`, 'u');

/** A park found in a text. */
export interface ParkMention {
  /** As written. */
  name: string;
  /** The name with the divisions that stood before it, where they were taken off. */
  within?: string;
  field: number;
  start: number;
  end: number;
  score: number;
}

/** The spelling to show: with the zone it is a part of, but without a city that is no part of its name. */
export function bestSpelling(host: ParkMention, mentions: readonly ParkMention[]): ParkMention {
  const others = mentions.filter((other) => other.name !== host.name && other.score >= host.score - 3.5);
  const fuller = others.find(
    (other) =>
      other.name.endsWith(host.name) &&
      zonePlace(other.name) &&
      !isCity(other.name.slice(0, -host.name.length)),
  );
  if (fuller) return fuller;
  const barer = others.find(
    (other) =>
      host.name.endsWith(other.name) &&
      isCity(host.name.slice(0, -other.name.length)) &&
      other.name.length >= 3,
  );
  if (barer) return barer;
  return withoutDivisions(host);
}

/**
 * A name without the city or county that only says where the zone lies: 惠州市大亚湾石化区 is 大亚湾石化区,
 * 松山区安庆工业园区 is 安庆工业园区; but 城阳区储能产业园 has no other name.
 */
function withoutDivisions(host: ParkMention): ParkMention {
  let name = host.name;
  for (;;) {
    const prefix =
      /^\p{Script=Han}{2,6}?[省市区县旗](?=\p{Script=Han}{4})/u.exec(name)?.[0] ??
      shortCounty(name) ??
      shortProvince(name);
    if (!prefix || !isCity(prefix)) break;
    const rest = name.slice(prefix.length);
    const stem = rest.replace(SUFFIX, '');
    const named =
      zonePlace(rest) !== undefined || /^\p{Script=Han}{2,4}[区县市旗]\p{Script=Han}{4}/u.test(rest);
    if (!named && (/[省市]$/u.test(prefix) || stem.length < 2 || isTrade(stem))) break;
    name = rest;
  }
  return name === host.name ? host : { ...host, name, within: host.name };
}

/** 当阳 of 当阳坝陵化工园: a county without its suffix; a city's name is mostly a part of the zone's (苏州高新区). */
function shortCounty(name: string): string | undefined {
  const first = scan(name)[0];
  return first?.start === 0 && first.candidates.every((d) => d.level === 'county') && !IS_OFFICIAL.test(name)
    ? first.name
    : undefined;
}

/** 海南 of 海南文昌国际航天城, where the rest is a zone's whole name. */
function shortProvince(name: string): string | undefined {
  const first = scan(name)[0];
  const known =
    first?.start === 0 && first.candidates[0]?.level === 'province' && zonePlace(name.slice(first.end));
  return known ? first.name : undefined;
}

function isCity(name: string): boolean {
  return scan(name)[0]?.name === name;
}
