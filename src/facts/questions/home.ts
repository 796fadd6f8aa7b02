/** Where an item is at home: the division and the park, chosen together, because each speaks for the other. */
import { type Division, prefecture, province, scan } from '../../gazetteer/index.ts';
import { zonePlace } from '../../gazetteer/zones.ts';
import type { Span } from '../../schema/evidence.ts';
import { isPolicy } from '../../schema/sections.ts';
import type { GoldItem } from '../gold.ts';
import type { NameMention } from '../names/mentions.ts';
import { batchSigns } from './batch.ts';
import { sameName } from './companies.ts';
import { type ParkOption, parksOf } from './parks.ts';
import { above, type Field, isIn, type Named, placesNamed, type Relation, relation } from './places-named.ts';
import { few, type Option, pairsOf, type Question, type Reading, tenth } from './question.ts';

/** A home: the finest division that is known, null for the whole country, and the park as written. */
export interface Home {
  division: Division | null;
  park: string | null;
}

/** The divisions that may be the home: those named, those above them, and where the parks lie. */
function divisionsOf(named: readonly Named[], parks: readonly ParkOption[]): Division[] {
  const found = [
    ...named.flatMap(({ divisions }) => divisions),
    ...parks.flatMap(({ name }) => zonePlace(name) ?? []),
  ];
  return [...new Set(found.flatMap((d) => [d, ...above(d)]))];
}

function divisionFeatures(
  d: Division,
  named: readonly Named[],
  reading: Reading,
  all: readonly Division[],
  signs: readonly string[],
): string[] {
  const { item, names } = reading;
  const relations = new Map<Field, Set<Relation>>();
  const own: string[] = [];
  let times = 0;
  named.forEach((one, i) => {
    const how = relation(one.divisions, d);
    if (how === null) return;
    relations.set(one.field, (relations.get(one.field) ?? new Set()).add(how));
    if (how !== 'is') return;
    times++;
    own.push(...mentionFeatures(one, named[i - 1], named[i + 1], names, d));
  });
  const level = d.level;
  const of = (field: Field) => [...(relations.get(field) ?? [])].sort().join('+') || '-';
  const fields = (['title', 'lead', 'body', 'more', 'source'] as const).flatMap((field) => {
    const state = of(field);
    const other =
      state === '-' &&
      named.some((one) => one.field === field && one.mention.form !== 'alias' && !one.mention.common);
    return [`home ${field} ${other ? 'other' : state}`, `home ${field} ${other ? 'other' : state} ${level}`];
  });
  const rivals = all.filter(
    (other) =>
      other !== d && other.level === level && named.some(({ divisions }) => divisions.includes(other)),
  );
  const below = named.filter(
    ({ divisions, field }) => field !== 'source' && divisions.some((one) => isIn(one, d)),
  );
  return [
    `home ${level}`,
    ...fields,
    `home title ${of('title')} lead ${of('lead')} ${level}`,
    `home title ${of('title')} body ${of('body')} ${level}`,
    `home text ${of('lead')} ${of('body')} source ${of('source')} ${level}`,
    `home times ${few(times)}`,
    `home rivals ${few(rivals.length)} ${level}`,
    `home finer ${few(new Set(below.flatMap(({ divisions }) => divisions)).size)} ${level}`,
    `home finer title ${below.some(({ field }) => field === 'title')} ${level}`,
    `home policy ${isPolicy(item)} ${level}`,
    `home section ${item.section} ${level}`,
    ...signs.map((sign) => `home ${sign} ${level}`),
    ...new Set(own),
  ];
}

/** What the words around a mention say. */
function mentionFeatures(
  { field, part, mention }: Named,
  before: Named | undefined,
  after: Named | undefined,
  names: readonly NameMention[],
  d: Division,
): string[] {
  if (!part) return [`place source ${d.level} ${mention.form}`];
  const { words, text } = part;
  const from = words.findIndex(({ end }) => end > mention.start);
  const next = words.findIndex(({ start }) => start >= mention.end);
  const at = (i: number) => (i < 0 ? '^' : (words[i]?.text ?? '$'));
  const to = next < 0 ? words.length : next;
  const within = (kind: NameMention['kind']) =>
    Math.max(
      0,
      ...names
        .filter((n) => n.kind === kind && n.part === part && n.from <= from && n.to >= to)
        .map((n) => n.probability),
    );
  const joined = [
    before?.part === part && before.mention.end === mention.start ? 'after place' : '',
    after?.part === part && after.mention.start === mention.end ? 'before place' : '',
  ]
    .filter(Boolean)
    .join(' ');
  const verb = words.slice(to, to + 8).find(({ tag }) => tag.startsWith('v'))?.text;
  const last = words
    .slice(Math.max(0, from - 6), from)
    .reverse()
    .find(({ tag, text: w }) => /^[vp]/u.test(tag) || /^[，。；]$/u.test(w))?.text;
  const company = tenth(within('company'));
  return [
    `place ${field} ${mention.form} ${mention.common ? 'common' : ''} ${d.level}`,
    `place many ${few(mention.candidates.length)} ${mention.form}`,
    `place ${field} start ${mention.start === 0} ${d.level}`,
    `place ${field} clause ${mention.start === 0 || words[from]?.gap || /[，。；：]/u.test(text[mention.start - 1] ?? '')}`,
    `place company ${company}`,
    `place company ${company} ${field}`,
    `place park ${tenth(within('park'))} ${d.level}`,
    `place before ${at(from - 1)}`,
    `place before2 ${at(from - 2)} ${at(from - 1)}`,
    `place after ${at(to)}`,
    `place after2 ${at(to)} ${at(to + 1)}`,
    `place around ${at(from - 1)} ${at(to)}`,
    `place verb ${verb}`,
    `place last ${last} ${field === 'title' || field === 'lead'}`,
    `place joined ${joined} ${d.level}`,
    `place end ${text.slice(mention.end, mention.end + 2)}`,
    `place tag ${words[to]?.tag}`,
  ];
}

/** How a park and a division go together. */
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
    `pair zone ${how(zone ? [zone] : [])} ${d.level}`,
    `pair name ${how(inName)} ${d.level} ${first?.form ?? ''}`,
    `pair beside ${how(beside.flatMap(({ divisions }) => divisions))} ${d.level}`,
  ];
}

function nationFeatures({ item, parts }: Reading, named: readonly Named[]): string[] {
  const count = (field: Field) =>
    few(named.filter((one) => one.field === field && !one.mention.common).length);
  return [
    'nation',
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
  const all = divisionsOf(named, parks);
  const signs = reading.parts.slice(0, 1).flatMap(batchSigns);
  const top = Math.max(0, ...parks.flatMap(({ mentions }) => mentions.map(({ probability }) => probability)));
  const noPark = [
    'no park',
    `no park ${tenth(top)}`,
    `no park section ${reading.item.section}`,
    ...signs.map((sign) => `no park ${sign}`),
  ];
  return [null, ...all].flatMap((d) => {
    const features = d ? divisionFeatures(d, named, reading, all, signs) : nationFeatures(reading, named);
    const evidence = named.flatMap(({ part, mention, divisions }): Span[] =>
      part && d && divisions.includes(d) ? [{ part: part.name, from: mention.start, to: mention.end }] : [],
    );
    return [
      {
        value: { division: d, park: null },
        features: [features, noPark, `no park ${d?.level ?? 'nation'}`],
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
 * How well a division fits a label: 3 if it is the finest that the label names, 2 or 1 if it is above it. Where a label
 * leaves out the district, that of the zone that it names fits as well.
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
