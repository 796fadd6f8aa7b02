import { OFFICIAL_KINDS } from '#edition/zone-kinds.ts';
import { type Division, place, prefecture, province, scan } from '../../gazetteer/index.ts';
import { zonePlace } from '../../gazetteer/zones.ts';
import type { Place } from '../../schema/dataset.ts';
import { isPolicy } from '../../schema/sections.ts';
import { findParks } from './park.ts';
import type { ParkMention } from './park-spelling.ts';
import { choose, isCityWide } from './place-choice.ts';
import { gather, type PlacedItem } from './place-evidence.ts';
import { jointPlaces } from './place-joint.ts';
import { settle } from './place-score.ts';

const KIND_ONLY = new RegExp(`^(?:${OFFICIAL_KINDS})$`, 'u');
/** The place of items about the whole country. */
export const NATION: Place = {
  adcode: null,
  province: '全国',
  city: null,
  district: null,
  park: null,
  lon: null,
  lat: null,
};

const NATIONAL_ISSUER =
  /^(?:国务院|国家|全国|工信部|工业和信息化部|发改委|财政部|科技部|商务部|自然资源部|生态环境部|交通运输部|农业农村部|人民银行|央行|海关总署|税务总局|市场监管总局|证监会|银保监会|国资委|中共中央|中办|国办|教育部|住建部|能源局|多部门|[\p{Script=Han}]{1,4}部委?等|[一二三四五六七八九十\d]+部门|[\p{Script=Han}\s]{0,10}等[\p{Script=Han}\d]{1,3}部门)/u;
/** Places found, and names left ambiguous. */
export interface PlaceFinding {
  places: Place[];
  /** Names of several divisions that nothing disambiguates. */
  unsettled: string[];
}

/** The places of an item: hosts of the project, event or policy; main place first. */
export function findPlaces(item: PlacedItem, batch: boolean): PlaceFinding {
  const parks = findParks(item).filter((one) => !(batch && one.field > 0 && isCityWide(item)));
  const park = parks[0] ?? null;
  const joint = jointPlaces(item);
  if (joint.length > 0) return { places: joint.map((d) => ({ ...place(d), park: null })), unsettled: [] };

  const evidence = gather(item);
  const bySource = evidence.find((one) => one.field === 'source');
  const settled = settle(evidence, park);
  const national = NATIONAL_ISSUER.test(item.title) || NATIONAL_ISSUER.test(item.source?.name ?? '');
  const inText = settled.scores.filter((one) => !one.onlySource);
  if (national && inText.every((one) => one.value < 3) && !park) return { places: [NATION], unsettled: [] };

  const main = choose(settled.scores, item, park, batch);
  if (!main) {
    const fallback = bySource?.mention.candidates[0];
    if (fallback)
      return { places: [{ ...place(fallback), park: park?.name ?? null }], unsettled: settled.unsettled };
    return { places: national || isPolicy(item) ? [NATION] : [], unsettled: settled.unsettled };
  }
  const host = parks.find((one) => fits(one, main)) ?? null;
  const inCity =
    host && KIND_ONLY.test(host.name)
      ? zonePlace((prefecture(main) ?? province(main)).short + host.name)
      : undefined;
  const finer = inCity && inCity.parent === main ? inCity : main;
  return { places: [{ ...place(finer), park: host?.name ?? null }], unsettled: settled.unsettled };
}

/** Whether a zone can be in a place of the item: 中关村 is not in 邯郸. */
function fits(park: ParkMention, main: Division): boolean {
  const named = scan(park.within ?? park.name).filter(
    (mention) =>
      mention.start === 0 && (mention.form === 'official' || mention.candidates[0]?.level !== 'county'),
  );
  const own =
    zonePlace(park.name) ??
    (named[0] && named[0].candidates.length === 1 ? named[0].candidates[0] : undefined);
  if (!own) return true;
  const [a, b] = [prefecture(own), prefecture(main)];
  return province(own) === province(main) && (a === null || b === null || a === b);
}
