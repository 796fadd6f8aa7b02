/** Pairs of names that may be one park or company. A person decides in the register; see docs/publishing.md. */
import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import { companyCore, companyKey } from '../../facts/companies/company-name.ts';
import { isKindOnly, parkKey, seatOf } from '../../facts/place/park-name.ts';
import { division, namesakes } from '../../gazetteer/index.ts';
import { sureCompanies } from '../../schema/certainty.ts';
import type { Item } from '../../schema/dataset.ts';
import {
  type Different,
  namesOf,
  type Register,
  type RegisterEntry,
  type RegisterKind,
} from '../register.ts';
import { slugOf } from './slug.ts';

/** Two names that may be one, and what to write in the register to merge them. */
export interface Alike {
  kind: RegisterKind;
  /** The shorter name first. */
  names: readonly [string, string];
  /** What to write if they are one. */
  remedy: string;
}

/** A park or company: all its names, and data from its items. */
interface Named {
  names: string[];
  entry: RegisterEntry | null;
  items: Set<string>;
  /** Industries and prefectures. */
  about: Set<string>;
}

/** Institutions are not compared: their names contain those of others (中国科学院, 中国科学院赣江创新研究院). */
const INSTITUTION = /(?:大学|学院|研究院|研究所|研究会|中心|协会|学会|商会|实验室|医院|银行)$/u;

function companiesOf(entries: readonly RegisterEntry[], items: readonly Item[]): Named[] {
  const known = new Map(entries.flatMap((entry) => namesOf(entry).map((name) => [name, entry] as const)));
  const groups = new Map<RegisterEntry | string, Named>();
  for (const item of items) {
    for (const name of sureCompanies(item)) {
      const entry = known.get(name) ?? null;
      const id = entry ?? companyKey(name);
      const named = groups.get(id) ?? { names: [], entry, items: new Set(), about: new Set() };
      groups.set(id, named);
      if (!named.names.includes(name)) named.names.push(name);
      named.items.add(item.id);
      for (const industry of item.industries) if (industry !== GENERAL_INDUSTRY) named.about.add(industry);
      for (const place of item.places) named.about.add(seatOf(place)?.adcode ?? '');
    }
  }
  return [...groups.values()];
}

/** All substrings of two characters or more of a name, except the name itself. */
function* partsOf(name: string): Generator<string> {
  for (let from = 0; from < name.length - 1; from++)
    for (let to = from + 2; to <= name.length; to++) if (to - from < name.length) yield name.slice(from, to);
}

/** A name of at least so many characters at the start of another is hardly a coincidence. */
const LONG = 3;

/**
 * Pairs of companies, in two items or more, where one name contains the other. They must share an industry or a city,
 * unless the other begins with the name and the name is long: 西门子, 西门子医疗.
 */
function alikeCompanies(entries: readonly RegisterEntry[], items: readonly Item[]): [Named, Named][] {
  const all = companiesOf(entries, items);
  const spelt = all.flatMap((named) =>
    named.names.filter((name) => !INSTITUTION.test(name)).map((name) => ({ named, name })),
  );
  const isName = (key: string) => key.length >= 2 && namesakes(key).length === 0;
  const byKey = Map.groupBy(
    spelt.filter(({ name }) => isName(companyKey(name))),
    ({ name }) => companyKey(name),
  );
  const pairs = new Map<string, [Named, Named]>();
  for (const { named: longer, name } of spelt) {
    const key = companyKey(name);
    for (const part of new Set([...partsOf(key), companyCore(name)])) {
      for (const { named: shorter } of byKey.get(part) ?? []) {
        const shares = [...shorter.about].some((one) => one && longer.about.has(one));
        const isFront = part.length >= LONG && key.startsWith(part);
        if (shorter === longer || !(shares || isFront) || shorter.items.union(longer.items).size < 2)
          continue;
        const id = [all.indexOf(shorter), all.indexOf(longer)].sort((a, b) => a - b).join(' ');
        if (!pairs.has(id)) pairs.set(id, [shorter, longer]);
      }
    }
  }
  return [...pairs.values()];
}

const BRACKETS = /^[(（][^()（）]*[)）]$/u;

/** Pairs of parks of one prefecture: one name is the other with a prefix, or followed by a kind of zone or brackets. */
function alikeParks(entries: readonly RegisterEntry[]): [Named, Named][] {
  const all = entries.map((entry): Named & { entry: RegisterEntry } => ({
    names: namesOf(entry),
    entry,
    items: new Set(),
    about: new Set(),
  }));
  const keysOf = ({ names, entry }: (typeof all)[number]) =>
    names.map((name) => parkKey(name, division(entry.in ?? '')));
  return [...Map.groupBy(all, ({ entry }) => entry.in).values()].flatMap((group) => {
    const spelt = group.map((named) => ({ named, keys: keysOf(named) }));
    const isIn = (short: string, long: string) => {
      if (short.length >= long.length || isKindOnly(short)) return false;
      const rest = long.slice(short.length);
      return long.endsWith(short) || (long.startsWith(short) && (isKindOnly(rest) || BRACKETS.test(rest)));
    };
    return spelt.flatMap((a) =>
      spelt
        .filter((b) => a !== b && a.keys.some((short) => b.keys.some((long) => isIn(short, long))))
        .map((b): [Named, Named] => [a.named, b.named]),
    );
  });
}

function remedyOf([one, other]: readonly [Named, Named]): string {
  const names = [one, other].map(({ names: [name] }) => name!);
  if (one.entry && other.entry)
    return `move the names of ${one.entry.slug} to “also” of ${other.entry.slug} and its key to “was”`;
  const entry = one.entry ?? other.entry;
  if (entry) return `add ${entry === one.entry ? names[1] : names[0]} to “also” of ${entry.slug}`;
  return `add “${slugOf(companyKey(names[1]!))}: { name: ${names[1]}, also: [ ${names[0]} ] }”`;
}

/**
 * The pairs of names that may be one and that no person has decided on yet.
 *
 * @param register with all names of the items
 * @param items published items
 * @param different the pairs that are known to be different
 */
export function alikeNames(register: Register, items: readonly Item[], different: Different): Alike[] {
  const pairs = {
    parks: alikeParks(register.parks),
    companies: alikeCompanies(register.companies, items),
  };
  return (['parks', 'companies'] as const).flatMap((kind) => {
    const isDecided = ([one, other]: [Named, Named]) =>
      different[kind].some((group) =>
        [one, other].every(({ names }) => names.some((name) => group.includes(name))),
      );
    return pairs[kind]
      .filter((pair) => !isDecided(pair))
      .map(
        (pair): Alike => ({ kind, names: [pair[0].names[0]!, pair[1].names[0]!], remedy: remedyOf(pair) }),
      );
  });
}
