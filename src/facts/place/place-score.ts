import { type Division, type Mention, scan } from '../../gazetteer/index.ts';
import { zonePlace } from '../../gazetteer/zones.ts';
import type { ParkMention } from './park-spelling.ts';
import type { Evidence } from './place-evidence.ts';

/** What speaks for one division. */
export interface Score {
  division: Division;
  value: number;
  /** Without what only a venue says. */
  home: number;
  onlySource: boolean;
  /** The finest field that names this very division. */
  inTitle: boolean;
}

/** Settles each mention on one division by what else the item names, and adds up the evidence. */
export function settle(
  evidence: readonly Evidence[],
  park: ParkMention | null,
): { scores: Score[]; unsettled: string[] } {
  const support = new Map<string, number>();
  const add = (d: Division, value: number) => {
    for (let at: Division | null = d; at; at = at.parent)
      support.set(at.adcode, (support.get(at.adcode) ?? 0) + value);
  };
  for (const { mention, weight } of evidence) {
    const sure = certain(mention);
    if (sure) add(sure, weight);
  }
  const zone = park ? zonePlace(park.name) : undefined;
  if (zone) add(zone, 8);

  const scores = new Map<string, Score>();
  const unsettled: string[] = [];
  const count = (d: Division, value: number, one: Evidence | null) => {
    const score = scores.get(d.adcode) ?? {
      division: d,
      value: 0,
      home: 0,
      onlySource: true,
      inTitle: false,
    };
    score.value += value;
    if (!one?.venue) score.home += value;
    if (one?.field !== 'source') score.onlySource = false;
    if (one?.field === 'title' && !one.venue) score.inTitle = true;
    scores.set(d.adcode, score);
  };
  for (const one of evidence) {
    const d = pick(one.mention, support);
    if (d === null) {
      if (one.field !== 'body' && one.mention.form === 'official') unsettled.push(one.mention.name);
      continue;
    }
    // A bare county name without its city anywhere is likelier a word than a place.
    const alone =
      d.level === 'county' &&
      one.mention.form !== 'official' &&
      (support.get(d.parent?.adcode ?? '') ?? 0) < 1;
    if (one.mention.common && one.mention.form !== 'official' && d.level === 'county') continue;
    count(d, one.weight * (alone ? 0.4 : 1), one);
  }
  if (zone) count(zone, 6, null);
  // 当阳坝陵化工园 lies in 当阳.
  const inName = park ? scan(park.name).find((mention) => mention.start === 0) : undefined;
  // Not 乌鲁木齐县 for 乌鲁木齐国际陆港区: only names that only counties have.
  const named = inName?.candidates.find(
    (d, _, all) =>
      all.every((other) => other.level === 'county') && (support.get(d.parent?.adcode ?? '') ?? 0) > 0,
  );
  if (named) count(named, 3, null);
  return { scores: [...scores.values()], unsettled };
}

/** The division a mention surely means: the only one of that name, or the province or city before any county. */
function certain({ candidates, form, common }: Mention): Division | null {
  const [first, second] = candidates;
  if (!first || common) return null;
  if (!second) return first;
  return form !== 'official' && first.level !== 'county' && second.level === 'county' ? first : null;
}

function pick(
  { candidates: all, form, name }: Mention,
  support: ReadonlyMap<string, number>,
): Division | null {
  // 安阳 is the city, not the county of the same name in it, unless written out.
  const written = form === 'official' ? all.filter((d) => d.name === name) : all;
  const candidates =
    form === 'official'
      ? written
      : written.filter((d) => !written.some((up) => up === d.parent || up === d.parent?.parent));
  if (candidates.length === 1) return candidates[0] as Division;
  const rated = candidates.map((d) => {
    let value = 0;
    for (let at = d.parent; at; at = at.parent) value += support.get(at.adcode) ?? 0;
    // A city and a county of its own share names (长沙, 承德): the higher one is meant unless said otherwise.
    const rank = d.level === 'province' ? 2.5 : d.level === 'prefecture' ? 2 : 0;
    return { d, value: value + (form === 'official' && (d.name.length ?? 0) > 0 ? 0 : rank) };
  });
  rated.sort((a, b) => b.value - a.value);
  const [best, next] = rated;
  if (!best) return null;
  if (next && best.value === next.value && best.d.level === next.d.level) return null;
  return best.d;
}
