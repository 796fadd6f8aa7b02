/** Places typed by hand: by name, by code or with some of their fields; the gazetteer completes them. */
import { type Division, division, divisions, namesakes, place, scan } from '../../gazetteer/index.ts';
import { zonePlace } from '../../gazetteer/zones.ts';
import { type Place, placeSchema } from '../../schema/dataset.ts';
import { offer } from './names.ts';

/** Throws an error that says what is wrong and what to write. */
export type Fail = (cause: string) => never;

const NATION = { adcode: null, province: '全国', city: null, district: null, lon: null, lat: null };
const KEYS = Object.keys(placeSchema.shape);

/** 贵州省贵阳市: the names of a division and those above it. */
function fullName(d: Division): string {
  const { province: top, city, district } = place(d);
  return [top, city === top ? null : city, district].filter(Boolean).join('');
}

function isWithin(d: Division, outer: Division): boolean {
  return d === outer || (d.parent !== null && isWithin(d.parent, outer));
}

/** The divisions with this official name, else those with this short name, else all. */
function best(all: readonly Division[], name: string): readonly Division[] {
  const forms = [(d: Division) => d.name === name, (d: Division) => d.short === name, () => true];
  return forms.map((has) => all.filter(has)).find(({ length }) => length > 0) ?? [];
}

/** The names in a text such as 南京市鼓楼区; none if other words are left. */
function namesIn(text: string): readonly string[] {
  if (namesakes(text).length > 0) return [text];
  const names = scan(text).map(({ name }) => name);
  return names.join('') === text ? names : [];
}

/** The divisions that a text names: 贵阳, 南京市鼓楼区, 江苏 南京. */
function divisionsOf(text: string): readonly Division[] {
  const parts = text.split(/[\s·/>、,，-]+/u).map(namesIn);
  const names = parts.some(({ length }) => length === 0) ? [] : parts.flat();
  const last = names.at(-1) ?? '';
  const isInAll = (d: Division) =>
    names.slice(0, -1).every((name) => namesakes(name).some((outer) => isWithin(d, outer)));
  return best(namesakes(last).filter(isInAll), last);
}

/** The one division that a text names. A province's name without suffix is the province: 吉林, 海南. */
function divisionNamed(text: string, fail: Fail): Division {
  const found = divisionsOf(text);
  const [first] = found;
  if (!first)
    return fail(`“${text}” is no division that the gazetteer knows: write its official name or its code`);
  if (found.length === 1 || first.level === 'province') return first;
  const options = found.slice(0, 6).map((d) => `${fullName(d)} (${d.adcode})`);
  return fail(`“${text}” is the name of ${found.length} divisions: write one of ${options.join(', ')}`);
}

function divisionCoded(code: string, fail: Fail): Division {
  return division(code) ?? fail(`there is no division ${code}: write its name instead, such as 贵阳市`);
}

const CODE = /^\d{6}$/;

function placeNamed(text: string, fail: Fail): Place {
  if (text === NATION.province) return { ...NATION, park: null };
  if (CODE.test(text)) return { ...place(divisionCoded(text, fail)), park: null };
  const zone = divisionsOf(text).length === 0 ? zonePlace(text) : undefined;
  return zone ? { ...place(zone), park: text } : { ...place(divisionNamed(text, fail)), park: null };
}

/**
 * A place as typed, completed.
 *
 * @param given a name, a code, or a mapping with some keys of a place
 * @param fail says what is wrong with it
 */
export function readPlace(given: unknown, fail: Fail): unknown {
  if (typeof given === 'string' || typeof given === 'number')
    return placeNamed(String(given).normalize('NFKC').trim(), fail);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const unknown = Object.keys(given).find((key) => !KEYS.includes(key));
  if (unknown !== undefined)
    return fail(`a place has no key “${unknown}”: ${offer(unknown, KEYS)}It has ${KEYS.join(', ')}`);
  const { adcode, park = null, ...rest } = given as Partial<Record<keyof Place, unknown>>;
  const names = [rest.province, rest.city, rest.district].filter((name) => name != null && name !== '');
  const code = adcode == null ? null : String(adcode).trim();
  const said = names.join(' ');
  const known =
    code !== null
      ? divisionCoded(code, fail)
      : said === NATION.province
        ? null
        : said !== ''
          ? divisionNamed(said, fail)
          : zonePlace(String(park ?? ''));
  if (known === undefined)
    return fail(
      'it names no place: write a name or a code, such as { city: 贵阳市, park: … } or { adcode: "520100" }',
    );
  const base = known === null ? NATION : place(known);
  // Keep typed coordinates, so that a contradiction is noticed. Drop typed names, as they may be short.
  const typed = Object.entries(rest).filter(
    ([key, value]) => value != null && !['province', 'city', 'district'].includes(key),
  );
  const own = known !== null && code !== null && said !== '' ? disagreement(said, known) : null;
  if (own) return fail(own);
  return { ...base, park, ...Object.fromEntries(typed) };
}

function disagreement(said: string, coded: Division): string | null {
  const named = divisionsOf(said);
  if (named.some((d) => isWithin(coded, d))) return null;
  return `${coded.adcode} is ${fullName(coded)}, but the names say ${said}: keep the code or the names and leave the others out; they are completed`;
}

/** Degrees by which the coordinates of another source may differ from those of the gazetteer. */
const CLOSE = 0.5;

/** Whether coordinates are left over from another place, or mistyped. */
function isElsewhere({ lon, lat }: Place, coded: Division): boolean {
  if (lon === null || lat === null || (lon === coded.lon && lat === coded.lat)) return false;
  const isFar = Math.abs(lon - coded.lon) > CLOSE || Math.abs(lat - coded.lat) > CLOSE;
  return (
    isFar ||
    [...divisions()].some((d) => d.lon === lon && d.lat === lat && !isWithin(d, coded) && !isWithin(coded, d))
  );
}

/** How a complete place that a person typed contradicts the gazetteer; null if it does not. */
export function contradiction(given: Place): string | null {
  if (given.adcode === null) return null;
  const coded = division(given.adcode);
  if (!coded)
    return `there is no division ${given.adcode}: write the name of the place alone, such as 贵阳市`;
  const right = place(coded);
  const said = [...new Set([given.province, given.city, given.district])].filter(Boolean).join('');
  const names = ['province', 'city', 'district'] as const;
  if (names.some((name) => given[name] !== right[name]))
    return `${coded.adcode} is ${fullName(coded)}, but the names say ${said}: keep the code or the names and leave the others out; they are completed`;
  if (isElsewhere(given, coded))
    return `lon and lat are not those of ${fullName(coded)} (${coded.lon}, ${coded.lat}): leave them out; they are completed`;
  return null;
}
