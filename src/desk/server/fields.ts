/** Corrections as entered → fields of the item’s file. */
import type { IssueEntry, ItemEntry } from '../../content/entry.ts';
import type { Values } from '../../content/file/frontmatter.ts';
import { NATION, NONE } from '../../facts/place/home-places.ts';
import { COUNTRYWIDE } from '../../facts/place/park-name.ts';
import { division, divisions, place } from '../../gazetteer/index.ts';
import { zonePlace } from '../../gazetteer/zones.ts';
import { INDUSTRIES, type Industry, type Place, STAGES, type Stage } from '../../schema/dataset.ts';
import { INDUSTRY_LABELS, STAGE_LABELS } from '../../schema/labels.ts';
import { placeText } from '../../schema/place-text.ts';
import type { Correction } from '../contract.ts';
import { refuse } from './error.ts';
import { daysFrom, sumFrom } from './typed.ts';

function placesFrom(words: string, { places }: ItemEntry): Place[] {
  const codes = words.split(' ').filter(Boolean);
  const codeOfPlace = ({ adcode }: Place) => adcode ?? COUNTRYWIDE;
  const left = [...places];
  return codes.flatMap((code, at): Place[] => {
    const known = left.findIndex((one) => codeOfPlace(one) === code);
    // Keep the place with its park: one division may have several parks.
    if (known >= 0) return left.splice(known, 1);
    if (places.some((one) => codeOfPlace(one) === code)) return [];
    // The park is a separate fact, so it stays when the place changes.
    const [main] = at === 0 ? places : [];
    const park = main && !codes.includes(codeOfPlace(main)) ? main.park : null;
    if (code === COUNTRYWIDE) return [{ ...NATION, park }];
    return [{ ...place(division(code) ?? refuse(`没有行政区划代码 ${code}`)), park }];
  });
}

function parkFrom(name: string, { places }: ItemEntry): Place[] {
  const park = name.trim() || null;
  if (park === null) return places.map((one) => ({ ...one, park }));
  const [main, ...others] = places;
  if (main) return [{ ...main, park }, ...others];
  const seat = zonePlace(park);
  return [{ ...place(seat ?? refuse(`不知道“${park}”在哪里：先选地点（L），再选园区`)), park }];
}

function industriesFrom(industry: Industry, item: ItemEntry): Values {
  if (!INDUSTRIES.includes(industry)) refuse(`没有行业 ${industry}`);
  const others = item.industries.filter((one) => one !== industry && one !== item.industry);
  return { industry, industries: [industry, ...others] };
}

const codeOf = <T extends string>(labels: Record<T, string>, words: string): T =>
  (Object.keys(labels) as T[]).find((code) => labels[code] === words) ?? refuse(`没有“${words}”`);

/** The correction that sets a fact to its next best reading. */
function insteadOf(field: Correction['instead'], item: ItemEntry): Correction {
  const words = item.notes.find((note) => note.code === 'uncertain' && note.field === field)?.instead;
  if (!field || words === undefined) return refuse('没有另一种读法');
  const none = words === NONE ? '' : words;
  if (field === 'place') {
    const code =
      words === NATION.province
        ? COUNTRYWIDE
        : [...divisions()].find((d) => placeText(place(d)) === words)?.adcode;
    return { place: code ?? refuse(`没有地点“${words}”`) };
  }
  if (field === 'industry') return { industry: codeOf(INDUSTRY_LABELS, words) };
  if (field === 'stage') return { stage: codeOf<Stage>(STAGE_LABELS, words) };
  if (field === 'batch') return { batch: !item.batch };
  if (field === 'companies') return { companies: none === '' ? [] : none.split('、') };
  return { [field]: none };
}

/** Joins lines, as a field of the file is one line. */
const line = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
const lines = (text: string) =>
  text
    .split(/[\r\n]+/)
    .map((one) => one.trim())
    .filter(Boolean);

/**
 * The fields of a correction.
 *
 * @throws DeskError that names what is not understood
 */
export function fieldsOf(correction: Correction, item: ItemEntry, issue: IssueEntry): Values {
  const { instead, ...given } = correction;
  const set: Correction = instead ? { ...given, ...insteadOf(instead, item) } : given;
  const values: Values = {};
  if (set.title !== undefined) values.title = line(set.title) || refuse('标题不能为空');
  if (set.lead !== undefined) values.lead = line(set.lead) || null;
  if (set.body !== undefined) values.body = lines(set.body);
  if (set.source !== undefined) values.source = line(set.source) ? { name: line(set.source) } : null;
  if (set.place !== undefined) values.places = placesFrom(set.place, item);
  if (set.park !== undefined) values.places = parkFrom(set.park, item);
  if (set.companies !== undefined)
    values.companies = [
      ...new Set(set.companies.flatMap((name) => name.split(/[，、；]/u)).map(line)),
    ].filter(Boolean);
  if (set.industry !== undefined) Object.assign(values, industriesFrom(set.industry, item));
  if (set.stage !== undefined)
    values.stage = STAGES.includes(set.stage) ? set.stage : refuse(`没有阶段 ${set.stage}`);
  if (set.batch !== undefined) values.batch = set.batch === true;
  if (set.investment !== undefined) values.investment = sumFrom(set.investment, item, issue);
  if (set.date !== undefined) Object.assign(values, daysFrom(set.date, issue));
  return values;
}
