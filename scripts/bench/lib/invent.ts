/** Invents issues, the same every time. */

import { type Division, divisions, province } from '../../../src/gazetteer/index.ts';
import { SECTIONS, type Section } from '../../../src/schema/codes.ts';
import { addDays, isoWeek, mondayOf } from '../../../src/text/calendar.ts';
import { type Random, random } from './random.ts';
import { news, policy, products, project, type Subject, type Words } from './sentences.ts';
import { WORDS } from './words.ts';

/** An invented item. */
export interface InventedItem extends Words {
  section: Section;
  source: string;
}

/** An invented issue. */
export interface InventedIssue {
  /** From 1. */
  number: number;
  year: number;
  /** ISO week. */
  week: number;
  items: InventedItem[];
}

const [projects, others, policies] = SECTIONS as readonly [Section, Section, Section];
/** Number of items by section, fifty in sum as usual. */
const PARTS = [
  [projects, 30, project],
  [others, 11, news],
  [policies, 9, policy],
] as const;

const FIRST_MONDAY = mondayOf('2016-w02');
const MANY_FIRMS = 9000;

let towns: Division[] | undefined;
let firms: string[] | undefined;

/** Prefectures and counties in random order; the first ones are named more often. */
function allTowns(): Division[] {
  if (towns) return towns;
  const r = random('towns');
  // Hong Kong, Macau and Taiwan have no development zones of this kind.
  const known = [...divisions()].filter((d) => d.level !== 'province' && Number(d.adcode) < 700_000);
  const ranked = known.map((d) => [r.next() * (d.level === 'prefecture' ? 0.4 : 1), d] as const);
  towns = ranked.sort(([a], [b]) => a - b).map(([, d]) => d);
  return towns;
}

function allFirms(): string[] {
  const r = random('firms');
  firms ??= [
    ...new Set(
      Array.from({ length: MANY_FIRMS }, () => {
        const name = r.pick(WORDS.firm) + r.pick(WORDS.firm) + (r.chance(0.2) ? r.pick(WORDS.firm) : '');
        const form = r.pick(WORDS.firmForms);
        const end = r.pick(WORDS.firmEnds);
        return name + end + (end === '集团' ? '' : form);
      }),
    ),
  ];
  return firms;
}

function subject(monday: string, r: Random): Subject {
  const town = r.favour(allTowns());
  const top = province(town);
  const city = town.level === 'county' && town.parent && town.parent !== top ? town.parent : town;
  const day = addDays(monday, r.whole(0, 6));
  return {
    town: town.short,
    city: city.name,
    province: top.name,
    // Zones usually have the short name of their place (苏州高新区).
    host: r.chance(0.6) ? town.short + r.favour(WORDS.zones) : town.name,
    firm: r.favour(allFirms()),
    product: r.pick(products),
    day: r.chance(0.55) ? `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日` : '',
    sum: r.favour([10, 5, 20, 12, 30, 8, 50, 15, 6, 100, 25, 3, 35, 18, 60, 40, 120, 7, 86, 150, 200]),
  };
}

/** Invents the issue with a number, independent of the size of the archive: a larger archive extends a smaller one. */
export function inventIssue(number: number): InventedIssue {
  const monday = addDays(FIRST_MONDAY, 7 * (number - 1));
  const r = random(`issue ${number}`);
  const items = PARTS.flatMap(([section, many, words]) =>
    Array.from({ length: many + r.whole(-1, 1) }, (): InventedItem => {
      const about = subject(monday, r);
      return {
        section,
        ...words(about, r),
        source: `${r.pick([about.city, about.city, about.province])}政府网站`,
      };
    }),
  );
  return { number, ...isoWeek(monday), items };
}
