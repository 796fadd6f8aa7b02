/** Assigns addresses to parks and companies that have none. An assigned address is never moved or reused. */
import { companyKey } from '../../facts/companies/company-name.ts';
import { COUNTRYWIDE, isKindOnly, parkKey, seatOf } from '../../facts/place/park-name.ts';
import { division } from '../../gazetteer/index.ts';
import { isSure, sureCompanies } from '../../schema/certainty.ts';
import type { Item } from '../../schema/dataset.ts';
import { byFrequency } from '../../text/frequency.ts';
import type { Published } from '../ledger.ts';
import { nameId, namesOf, type Register, type RegisterEntry, type RegisterKind } from '../register.ts';
import { freeSlug, slugOf } from './slug.ts';

/** Number of items from which a name gets a page. */
const ITEMS_FOR_A_PAGE: Record<RegisterKind, number> = { parks: 1, companies: 2 };

/** A name in an item. */
interface Mention extends Pick<RegisterEntry, 'name' | 'in'> {
  /** Index of the item. */
  at: number;
}

function mentionsIn(kind: RegisterKind, item: Item, at: number): Mention[] {
  if (kind === 'companies') return sureCompanies(item).map((name) => ({ name, in: null, at }));
  if (!isSure(item, 'park')) return [];
  return item.places.flatMap((place) =>
    place.park ? [{ name: place.park, in: seatOf(place)?.adcode ?? COUNTRYWIDE, at }] : [],
  );
}

/** Names with the same key are the same park or company, unless a person decides otherwise. */
function keyOf(kind: RegisterKind, { name, in: seat }: Pick<RegisterEntry, 'name' | 'in'>): string {
  return kind === 'companies' ? companyKey(name) : parkKey(name, division(seat ?? ''));
}

/** Assigns slugs. A slug that the ledger has for a name is assigned only to that name. */
function slugs(kind: RegisterKind, entries: readonly RegisterEntry[], ledger: readonly Published[]) {
  const used = new Set(entries.flatMap(({ slug, was }) => [slug, ...was]));
  const published = ledger.flatMap(({ address, name }) => {
    const [, folder, slug, more] = address.split('/');
    return folder === kind && slug && more === '' ? [{ slug, name }] : [];
  });
  const taken = new Set([...used, ...published.map(({ slug }) => slug)]);
  const byName = Map.groupBy(published, ({ name }) => name);
  return (names: readonly string[], front: string, key: string): string => {
    const own = names
      .flatMap((name) => byName.get(name) ?? [])
      .find(({ slug }) => slug.startsWith(front) && !used.has(slug));
    const slug = own?.slug ?? freeSlug(front + slugOf(key), taken);
    used.add(slug);
    taken.add(slug);
    return slug;
  };
}

function assign(
  kind: RegisterKind,
  known: readonly RegisterEntry[],
  items: readonly Item[],
  ledger: readonly Published[],
): RegisterEntry[] {
  const entries = known.map((entry) => ({ ...entry }));
  const mine = entries.flatMap((entry) => namesOf(entry).map((name) => ({ entry, name, in: entry.in })));
  const names = new Set(mine.map((one) => nameId(one.in, one.name)));
  const byKey = Map.groupBy(mine, (one) => nameId(one.in, keyOf(kind, one)));
  const unknown = items
    .flatMap((item, at) => mentionsIn(kind, item, at))
    .filter((mention) => !names.has(nameId(mention.in, mention.name)));
  const fresh: { mentions: Mention[]; since: number; key: string }[] = [];
  for (const [id, mentions] of Map.groupBy(unknown, (one) => nameId(one.in, keyOf(kind, one)))) {
    const entry = byKey.get(id)?.[0]?.entry;
    const since = [...new Set(mentions.map(({ at }) => at))][ITEMS_FOR_A_PAGE[kind] - 1];
    if (entry) entry.also = [...entry.also, ...byFrequency(mentions.map(({ name }) => name))];
    else if (since !== undefined) fresh.push({ mentions, since, key: keyOf(kind, mentions[0]!) });
  }
  const slugFor = slugs(kind, entries, ledger);
  // In the order of the items that give each its page.
  for (const { mentions, key } of fresh.sort((a, b) => a.since - b.since)) {
    const written = byFrequency(mentions.map(({ name }) => name));
    const code = mentions[0]!.in;
    const seat = division(code ?? '');
    // 经开区 alone is ambiguous.
    const name = seat && isKindOnly(written[0]!) ? `${seat.short}${written[0]}` : written[0]!;
    const all = [...new Set([name, ...written])];
    const slug = slugFor(all, kind === 'parks' ? `${seat?.slug ?? 'china'}-` : '', key);
    entries.push({ slug, name, also: all.slice(1), was: [], in: code });
  }
  return entries;
}

/**
 * The register with all names of the items: another spelling is added to its entry, a new name gets an entry at the
 * end. Existing entries, their order and their slugs are unchanged.
 *
 * @param register the register so far
 * @param items oldest first
 * @param ledger addresses that must not be assigned to others
 */
export function withNames(
  register: Register,
  items: readonly Item[],
  ledger: readonly Published[] = [],
): Register {
  return {
    parks: assign('parks', register.parks, items, ledger),
    companies: assign('companies', register.companies, items, ledger),
  };
}
