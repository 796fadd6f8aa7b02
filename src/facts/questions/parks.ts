/** The parks that can be the home of an item. */
import { ANY_KIND, OFFICIAL_KINDS } from '#edition/zone-kinds.ts';
import { scan } from '../../gazetteer/index.ts';
import { zoneKey, zonePlace } from '../../gazetteer/zones.ts';
import { likeliest, type NameMention } from '../names/mentions.ts';
import { few, type Reading, tenth } from './question.ts';
import { sentenceOf } from './surroundings.ts';

const OFFICIAL = new RegExp(`(?:${OFFICIAL_KINDS})$`, 'u');
const KIND = new RegExp(`(?:${ANY_KIND})$`, 'u');

/** A park with its mentions. */
export interface ParkOption {
  /** The longest form in which the item names it. */
  name: string;
  mentions: NameMention[];
  features: string[];
}

/** Least probability of a park that becomes an option, and maximum number of options. */
const FAINT = 0.08;
const MOST = 5;

/** The parks that an item may name, likeliest first. */
export function parksOf(reading: Reading): ParkOption[] {
  const mentions = likeliest(
    reading.names.filter(({ kind, probability }) => kind === 'park' && probability >= FAINT),
  );
  const groups: NameMention[][] = [];
  for (const one of mentions) {
    const key = zoneKey(one.name);
    const same = groups.find((group) => group.some((other) => sameZone(zoneKey(other.name), key)));
    if (same) same.push(one);
    else groups.push([one]);
  }
  const top = (group: readonly NameMention[]) => Math.max(...group.map(({ probability }) => probability));
  const ranked = groups.sort((a, b) => top(b) - top(a)).slice(0, MOST);
  return ranked.map((group, i) => ({
    name: fullest(group),
    mentions: group,
    features: features(group, i, ranked, reading),
  }));
}

function sameZone(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) > 3 && (a.endsWith(b) || b.endsWith(a)));
}

/** The longest name with at least 0.6 of the highest probability. */
function fullest(group: readonly NameMention[]): string {
  const top = Math.max(...group.map(({ probability }) => probability));
  const names = group.filter(({ probability }) => probability >= 0.6 * top).map(({ name }) => name);
  return names.sort((a, b) => b.length - a.length)[0] ?? '';
}

function features(
  group: readonly NameMention[],
  rank: number,
  all: readonly (readonly NameMention[])[],
  { item, parts }: Reading,
): string[] {
  const best = [...group].sort((a, b) => b.probability - a.probability)[0] as NameMention;
  const field = (m: NameMention) => (typeof m.part.name === 'number' ? 'body' : m.part.name);
  const fields = ['title', 'lead', 'body']
    .filter((name) => group.some((m) => field(m) === name && m.probability > 0.2))
    .join('+');
  const words = best.part.words;
  const text = (i: number) => words[i]?.text ?? (i < 0 ? '^' : '$');
  const name = fullest(group);
  const source = (item.source?.name ?? '').replace(/网站?$/u, '');
  const kind = OFFICIAL.test(name) ? 'official' : KIND.test(name) ? 'other' : 'none';
  const verb = words.slice(best.to, best.to + 8).find(({ tag }) => tag.startsWith('v'))?.text;
  const before = words
    .slice(Math.max(0, best.from - 8), best.from)
    .reverse()
    .find(({ tag }) => /^[vp]/u.test(tag))?.text;
  const others = parts.filter(
    (part) => !group.some((m) => m.part === part) && part.text.includes(name.slice(-4)),
  );
  return [
    'park',
    `park p ${tenth(best.probability)}`,
    `park sum ${few(Math.round(2 * group.reduce((sum, m) => sum + m.probability, 0)))}`,
    `park rank ${rank} of ${all.length}`,
    `park fields ${fields}`,
    `park fields ${fields} ${kind}`,
    `park kind ${kind} ${tenth(best.probability)}`,
    `park end ${KIND.exec(name)?.[0] ?? name.slice(-2)}`,
    `park known ${zonePlace(name) !== undefined}`,
    `park place ${scan(name)[0]?.start === 0} ${kind}`,
    `park times ${few(group.length)}`,
    `park length ${few(name.length)}`,
    `park before ${text(best.from - 1)}`,
    `park before2 ${text(best.from - 2)} ${text(best.from - 1)}`,
    `park after ${text(best.to)}`,
    `park after2 ${text(best.to)} ${text(best.to + 1)}`,
    `park verb ${verb}`,
    `park last ${before}`,
    `park source ${source.length > 2 && (source.includes(name) || name.includes(source))}`,
    `park else ${few(others.length)}`,
    `park section ${item.section} ${kind}`,
    `park sentence ${sentenceOf(best)}`,
  ];
}
