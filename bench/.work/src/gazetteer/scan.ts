/** Finds the names of divisions in a text, in time linear in its length. */
import { COMMON } from './common.ts';
import type { Division } from './divisions.ts';
import { bearersByName, type Form } from './names.ts';

export interface Mention {
  /** First and last-plus-one UTF-16 unit in the text. */
  readonly start: number;
  readonly end: number;
  /** The words as they stand there. */
  readonly name: string;
  /** The best form in which any candidate bears the name. */
  readonly form: Form;
  /** All divisions of that name, best form first: more than one where the name is ambiguous (鼓楼区). */
  readonly candidates: readonly Division[];
  /** The name is also an ordinary word, a brand, a river … (合作, 平安, 红河): believe it only with support. */
  readonly common: boolean;
}

interface Entry {
  readonly name: string;
  readonly form: Form;
  readonly candidates: readonly Division[];
  readonly common: boolean;
}

/** Entries by their first two characters, longest first; and which characters a name can begin with at all. */
const entries = new Map<string, Entry[]>();
const begins = new Uint8Array(0x10000);

for (const [name, { form, divisions }] of bearersByName) {
  // 新建市 is derived of 新建区 and no better than its stem: 新建市政工程. But 石柱县 is what people call 石柱土家族自治县.
  const loose = form === 'alias' && !divisions.every((d) => d.name.endsWith('自治县'));
  const common = COMMON.has(name) || (loose && COMMON.has(name.slice(0, -1)));
  const entry: Entry = { name, form, candidates: divisions, common };
  const key = name.slice(0, 2);
  const bucket = entries.get(key);
  if (bucket) bucket.push(entry);
  else entries.set(key, [entry]);
  begins[name.charCodeAt(0)] = 1;
}
for (const bucket of entries.values()) bucket.sort((a, b) => b.name.length - a.name.length);

/** The longest name that begins at `at`. */
function longest(text: string, at: number): Entry | undefined {
  if (begins[text.charCodeAt(at)] === 0) return undefined;
  return entries.get(text.slice(at, at + 2))?.find((entry) => text.startsWith(entry.name, at));
}

/** Names of counties that begin with a particle: 从江苏来 speaks of 江苏, not of 从江. */
const PARTICLES = new Set('从和同会于向将对与到在');

function isSwallowing(text: string, at: number, entry: Entry): boolean {
  if (entry.form === 'official' || !PARTICLES.has(text.charAt(at))) return false;
  const end = at + entry.name.length;
  for (let i = at + 1; i < end; i++) {
    const inner = longest(text, i);
    if (inner === undefined || i + inner.name.length <= end) continue;
    if (inner.form === 'official' || inner.candidates[0]?.level !== 'county') return true;
  }
  return false;
}

/**
 * The leftmost-longest mentions of divisions in a text (Simplified Chinese), from left to right, without
 * overlap. Says what could be meant, not what is: the caller judges by `form`, `common` and `candidates`.
 */
export function scan(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    const entry = longest(text, at);
    if (entry === undefined || isSwallowing(text, at, entry)) continue;
    const end = at + entry.name.length;
    mentions.push({ start: at, end, ...entry });
    at = end - 1;
  }
  return mentions;
}
