/** Finds the names of divisions in a text, in time linear in its length. */
import words from './common.json' with { type: 'json' };
import type { Division } from './divisions.ts';
import { bearersByName, type Form } from './names.ts';

/**
 * Names of divisions that also have another meaning in everyday Chinese: a word (合作, 港口), a brand or family of products
 * (长安, 平安), a river, lake or mountain (红河, 太湖), a street in many cities (中山, 解放), or characters at the boundary of two
 * words (示|范县, 区|和县). They were chosen from all short names of China, not from any one text. A mention of such a name
 * needs support: a suffix, or its parent nearby.
 */
export const COMMON: ReadonlySet<string> = new Set(words.join(' ').split(' '));

/** A name of a division found in a text. */
export interface Mention {
  /** Offsets in the text (UTF-16); `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The name as written. */
  readonly name: string;
  /** The best form of the name among the candidates: official, else short, else alias. */
  readonly form: Form;
  /** All divisions with that name, best form first: several if it is ambiguous (鼓楼区). */
  readonly candidates: readonly Division[];
  /** The name is one of {@link COMMON}. */
  readonly common: boolean;
}

type Name = Omit<Mention, 'start' | 'end'>;

/** Names by their first two characters, longest first. */
const names = new Map<string, Name[]>();
/** By UTF-16 code unit: whether a name begins with it. */
const begins = new Uint8Array(0x10000);

for (const [name, { form, divisions }] of bearersByName) {
  // 新建市 is derived from 新建区 and as ambiguous as its stem: 新建市政工程. But 石柱县 is a common name of 石柱土家族自治县.
  const loose = form === 'alias' && !divisions.every((d) => d.name.endsWith('自治县'));
  const common = COMMON.has(name) || (loose && COMMON.has(name.slice(0, -1)));
  const entry: Name = { name, form, candidates: divisions, common };
  const key = name.slice(0, 2);
  const bucket = names.get(key);
  if (bucket) bucket.push(entry);
  else names.set(key, [entry]);
  begins[name.charCodeAt(0)] = 1;
}
for (const bucket of names.values()) bucket.sort((a, b) => b.name.length - a.name.length);

/** The longest name that begins at `at`. */
function longest(text: string, at: number): Name | undefined {
  if (begins[text.charCodeAt(at)] === 0) return undefined;
  return names.get(text.slice(at, at + 2))?.find((entry) => text.startsWith(entry.name, at));
}

/** Particles that names of counties begin with: 从江苏来 means 江苏, not 从江. */
const PARTICLES = new Set('从和同会于向将对与到在');

function isSwallowing(text: string, at: number, entry: Name): boolean {
  if (entry.form === 'official' || !PARTICLES.has(text.charAt(at))) return false;
  const end = at + entry.name.length;
  for (let i = at + 1; i < end; i++) {
    const inner = longest(text, i);
    if (inner === undefined || i + inner.name.length <= end) continue;
    if (inner.form === 'official' || inner.candidates[0]?.level !== 'county') return true;
  }
  return false;
}

/** What follows the name in a street or bridge: 陕西南路, 福州路, 南京东路, 苏州桥, 杭州湾跨海大桥. Not 路演, 路桥, 桥建 and 街道. */
const STREET =
  /^(?:(?:[东西南北中]{1,2}|[一二三四五六]|[东西南北]?[一二三四五六]环)?(?:路(?![演桥径线由透况])|大?街(?!道)|大道|巷)|(?:立交)?桥(?![东西南北梁区镇乡头接隧建])|湾(?:跨海)?(?:大桥|隧道|通道))/u;

/**
 * The leftmost-longest mentions of divisions in a text (Simplified Chinese), from left to right, without overlap.
 * Streets and bridges named after a place are left out. The mentions are only candidates: callers decide by `form`,
 * `common` and `candidates`.
 */
export function scan(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    const entry = longest(text, at);
    if (entry === undefined || isSwallowing(text, at, entry)) continue;
    const end = at + entry.name.length;
    const isStreet = entry.form !== 'official' && STREET.test(text.slice(end, end + 6));
    if (!isStreet) mentions.push({ start: at, end, ...entry });
    at = end - 1;
  }
  return mentions;
}
