/** The home of an item: division and park. They are chosen together, because each supports the other. */
import { type Division, prefecture, province, scan } from '../../gazetteer/index.ts';
import { zonePlace } from '../../gazetteer/zones.ts';
import type { Span } from '../../schema/evidence.ts';
import { isPolicy } from '../../schema/sections.ts';
import type { GoldItem } from '../gold.ts';
import { batchSigns } from './batch.ts';
import { sameName } from './companies.ts';
import { divisionFeatures, rankOf } from './division-features.ts';
import { type ParkOption, parksOf } from './parks.ts';
import { type PlaceHint, placeHints } from './place-hints.ts';
import { above, type Field, type Named, placesNamed, relation } from './places-named.ts';
import { few, type Option, pairsOf, type Question, type Reading, tenth } from './question.ts';

/** A home: the lowest known division, null for the whole country, and the park as written. */
export interface Home {
  division: Division | null;
  park: string | null;
}

/** The divisions that can be the home: those named, their parents, and those of the parks. */
function divisionsOf(
  named: readonly Named[],
  parks: readonly ParkOption[],
  hints: readonly PlaceHint[],
): Division[] {
  const found = [
    ...hints.flatMap(({ divisions }) => divisions),
    ...named.flatMap(({ divisions }) => divisions),
    ...parks.flatMap(({ name }) => zonePlace(name) ?? []),
  ];
  return [...new Set(found.flatMap((d) => [d, ...above(d)]))];
}

/** Features of a park and a division together. */
function together(park: ParkOption, d: Division | null, named: readonly Named[]): string[] {
  if (d === null) return ['pair nation'];
  const zone = zonePlace(park.name);
  const first = scan(park.name)[0];
  const inName = first?.start === 0 ? first.candidates : [];
  const how = (divisions: readonly Division[]) =>
    divisions.length === 0 ? 'silent' : (relation(divisions, d) ?? 'other');
  const beside = named.filter(({ part, mention }) =>
    park.mentions.some((m) => m.part === part && m.part.words[m.from]?.start === mention.end),
  );
  return [
    `pair zone ${how(zone ? [zone] : [])} ${rankOf(d)}`,
    `pair name ${how(inName)} ${rankOf(d)} ${first?.form ?? ''}`,
    `pair beside ${how(beside.flatMap(({ divisions }) => divisions))} ${rankOf(d)}`,
  ];
}

function nationFeatures(
  { item, parts }: Reading,
  named: readonly Named[],
  hints: readonly PlaceHint[],
): string[] {
  const provinces = (...of: Field[]) =>
    few(
      new Set(
        named
          .filter(({ field, mention }) => of.includes(field) && !mention.common)
          .map(({ divisions }) => divisions[0] && province(divisions[0])),
      ).size,
    );
  const count = (field: Field) =>
    few(named.filter((one) => one.field === field && !one.mention.common).length);
  return [
    'nation',
    `nation provinces ${provinces('title', 'lead', 'body', 'more')}`,
    `nation provinces title ${provinces('title')} ${provinces('lead', 'body', 'more')}`,
    `nation hints ${[...new Set(hints.map(({ kind, field }) => `${kind} ${field}`))].sort().slice(0, 2)}`,
    ...pairsOf(item.title).map((pair) => `nation pair ${pair}`),
    `nation title ${count('title')}`,
    `nation lead ${count('lead')}`,
    `nation body ${count('body')}`,
    `nation source ${count('source')}`,
    `nation policy ${isPolicy(item)} ${count('title')}`,
    `nation section ${item.section}`,
    `nation site ${item.source === null ? 'none' : named.some(({ field }) => field === 'source') ? 'local' : 'other'} ${count('title')}`,
    ...(parts[0]?.words ?? []).slice(0, 6).map(({ text }) => `nation word ${text}`),
    ...(item.source?.name ? [`nation source ${item.source.name.slice(0, 2)}`] : []),
  ];
}

function options(reading: Reading): Option<Home>[] {
  const parks = parksOf(reading);
  const named = placesNamed(
    reading,
    parks.flatMap(({ name }) => zonePlace(name) ?? []),
  );
  const hints = placeHints(reading.parts);
  const all = divisionsOf(named, parks, hints);
  const signs = reading.parts.slice(0, 1).flatMap(batchSigns);
  const top = Math.max(0, ...parks.flatMap(({ mentions }) => mentions.map(({ probability }) => probability)));
  const noPark = [
    'no park',
    `no park ${tenth(top)}`,
    `no park section ${reading.item.section}`,
    ...signs.map((sign) => `no park ${sign}`),
  ];
  return [null, ...all].flatMap((d) => {
    const features = d
      ? divisionFeatures(d, named, reading, all, signs, hints)
      : nationFeatures(reading, named, hints);
    const evidence = named.flatMap(({ part, mention, divisions }): Span[] =>
      part && d && divisions.includes(d) ? [{ part: part.name, from: mention.start, to: mention.end }] : [],
    );
    return [
      {
        value: { division: d, park: null },
        features: [features, noPark, `no park ${d ? rankOf(d) : 'nation'}`],
        evidence,
      },
      ...parks.map((park) => ({
        value: { division: d, park: park.name },
        features: [features, park.features, ...together(park, d, named)],
        evidence,
      })),
    ];
  });
}

/**
 * How well a division matches a label: 3 for the lowest division of the label, 1 or 2 for one above it, 0 for others.
 * If the label leaves out the district, the district of its zone matches too.
 */
function matches(
  d: Division | null,
  { province: p, city, district, park }: GoldItem['places'][number],
): number {
  if (d === null) return p === '全国' ? 3 : 0;
  if (province(d).name !== p) return 0;
  const ownCity = d.level === 'province' ? null : (prefecture(d)?.name ?? province(d).name);
  const wantCity = city === p && d.level === 'province' ? null : city;
  const sameCity =
    (ownCity ?? null) === (wantCity ?? null) || (ownCity === null && city === p && district === null);
  const own = d.level === 'county' ? d.name : null;
  if (!sameCity) return ownCity === null ? 1 : 0;
  const zone = district === null && park ? zonePlace(park) : undefined;
  return own === district || (own !== null && d === zone) ? 3 : own === null ? 2 : 0;
}

export const home: Question<Home> = {
  name: 'home',
  needs: 'places',
  decay: 3,
  ask: (reading) => [options(reading)],
  judge: (list, label) => {
    const place = label.places[0];
    if (!place) return null;
    const fit = list.map(({ value }) => matches(value.division, place));
    const best = Math.max(...fit);
    if (best === 0) return null;
    const names = [...(place.park ? [place.park] : []), ...(label.park_ok ?? [])];
    const parkOk = (park: string | null) =>
      park === null ? place.park === null : names.some((name) => sameName(name, park));
    const known = list.some(({ value }, i) => fit[i] === best && parkOk(value.park));
    return list.map(({ value }, i) => fit[i] === best && (known ? parkOk(value.park) : value.park === null));
  },
};
