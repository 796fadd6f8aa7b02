/** Features of a division as the home of an item: where it is named, the words around it, and hints. */
import { type Division, isMunicipality } from '../../gazetteer/index.ts';
import { isPolicy } from '../../schema/sections.ts';
import type { NameMention } from '../names/mentions.ts';
import type { PlaceHint } from './place-hints.ts';
import { above, type Field, isIn, type Named, type Relation, relation } from './places-named.ts';
import { few, type Reading, tenth } from './question.ts';

/** The level of a division. Municipalities have a separate level, as they are province and city in one. */
export const rankOf = (d: Division): string => (isMunicipality(d) ? 'municipality' : d.level);

/** Whether one of the divisions has a level, or is within a division of that level. */
const reaches = (divisions: readonly Division[], level: Division['level']) =>
  divisions.some((d) => [d, ...above(d)].some((one) => one.level === level));

/**
 * The names of the features of a division.
 *
 * @param all the other divisions that may be the home
 * @param signs signs of several projects in the title
 */
export function divisionFeatures(
  d: Division,
  named: readonly Named[],
  reading: Reading,
  all: readonly Division[],
  signs: readonly string[],
  hints: readonly PlaceHint[],
): string[] {
  const { item, names } = reading;
  const relations = new Map<Field, Set<Relation>>();
  const own: string[] = [];
  let times = 0;
  const surroundings = backing(d, named);
  named.forEach((one, i) => {
    const how = relation(one.divisions, d);
    if (how === null) return;
    relations.set(one.field, (relations.get(one.field) ?? new Set()).add(how));
    if (how !== 'is') return;
    times++;
    own.push(...mentionFeatures(one, named[i - 1], named[i + 1], names, d));
    if (one.mention.common) own.push(`place common ${surroundings} ${one.mention.form}`);
  });
  const level = d.level;
  const rank = rankOf(d);
  const of = (field: Field) => [...(relations.get(field) ?? [])].sort().join('+') || '-';
  const fields = (['title', 'lead', 'body', 'more', 'source'] as const).flatMap((field) => {
    const state = of(field);
    const other =
      state === '-' &&
      named.some((one) => one.field === field && one.mention.form !== 'alias' && !one.mention.common);
    return [`home ${field} ${other ? 'other' : state}`, `home ${field} ${other ? 'other' : state} ${rank}`];
  });
  const rivals = all.filter(
    (other) =>
      other !== d && other.level === level && named.some(({ divisions }) => divisions.includes(other)),
  );
  const below = named.filter(
    ({ divisions, field }) => field !== 'source' && divisions.some((one) => isIn(one, d)),
  );
  const hinted = hints.flatMap(({ kind, field, divisions }) => {
    const how = relation(divisions, d);
    return how === null ? [] : [`home ${kind} ${how} ${rank}`, `home ${kind} ${field} ${how} ${rank}`];
  });
  // If several places of a level are named, the first one is the main one.
  const order = (['title', 'lead', 'body'] as const).map((field) => {
    const first = named.find((one) => one.field === field && reaches(one.divisions, level));
    return `home first ${field} ${first ? relation(first.divisions, d) !== null : '-'} ${rank}`;
  });
  return [
    `home ${rank}`,
    ...new Set(hinted),
    ...order,
    ...fields,
    `home title ${of('title')} lead ${of('lead')} ${rank}`,
    `home title ${of('title')} body ${of('body')} ${rank}`,
    `home text ${of('lead')} ${of('body')} source ${of('source')} ${rank}`,
    `home times ${few(times)}`,
    `home rivals ${few(rivals.length)} ${rank}`,
    `home finer ${few(new Set(below.flatMap(({ divisions }) => divisions)).size)} ${rank}`,
    `home finer title ${below.some(({ field }) => field === 'title')} ${rank}`,
    `home policy ${isPolicy(item)} ${rank}`,
    `home section ${item.section} ${rank}`,
    ...signs.map((sign) => `home ${sign} ${rank}`),
    ...new Set(own),
  ];
}

/**
 * Where the unambiguous places of an item and its source are: `near` if one of them is the division, in it or around
 * it; `elsewhere`; or `none`.
 */
function backing(d: Division, named: readonly Named[]): 'near' | 'elsewhere' | 'none' {
  const sure = named.filter(({ mention }) => !mention.common);
  if (sure.length === 0) return 'none';
  return sure.some(({ divisions }) => relation(divisions, d) !== null) ? 'near' : 'elsewhere';
}

/** Features of the words around a mention. */
function mentionFeatures(
  { field, part, mention }: Named,
  before: Named | undefined,
  after: Named | undefined,
  names: readonly NameMention[],
  d: Division,
): string[] {
  if (!part) return [`place source ${rankOf(d)} ${mention.form}`];
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
    `place ${field} ${mention.form} ${mention.common ? 'common' : ''} ${rankOf(d)}`,
    `place many ${few(mention.candidates.length)} ${mention.form}`,
    `place ${field} start ${mention.start === 0} ${rankOf(d)}`,
    `place ${field} clause ${mention.start === 0 || words[from]?.gap || /[，。；：]/u.test(text[mention.start - 1] ?? '')}`,
    `place company ${company}`,
    `place company ${company} ${field}`,
    `place park ${tenth(within('park'))} ${rankOf(d)}`,
    `place before ${at(from - 1)}`,
    `place before2 ${at(from - 2)} ${at(from - 1)}`,
    `place after ${at(to)}`,
    `place after2 ${at(to)} ${at(to + 1)}`,
    `place around ${at(from - 1)} ${at(to)}`,
    `place verb ${verb}`,
    `place last ${last} ${field === 'title' || field === 'lead'}`,
    `place joined ${joined} ${rankOf(d)}`,
    `place end ${text.slice(mention.end, mention.end + 2)}`,
    `place tag ${words[to]?.tag}`,
  ];
}
