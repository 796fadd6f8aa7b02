/** Finds bodies that belong to another event than the title because they name another place or firm. */
import { type Division, type Mention, prefecture, province, scan } from '../gazetteer/index.ts';
import type { RawItem } from '../ingest/index.ts';
import { companyCore } from './companies/company-name.ts';
import { kinship, split } from './kinship.ts';
import { committedModel, type Model } from './model.ts';
import { knownFirms } from './names/known.ts';
import { batchSigns } from './questions/batch.ts';
import { partsOf } from './words.ts';

type Texts = Pick<RawItem, 'title' | 'lead' | 'body' | 'source'>;

/** Texts that name another place or firm belong to another event if their kinship is below this. */
const STRANGE = 0.5;

/**
 * The item without the texts that are about another event than its title: without the body, or without lead and body.
 */
export function ownTexts<T extends Texts>(item: T, model: Model = committedModel()): T {
  const hint = elsewhere(item);
  if (hint === null) return item;
  const parts = partsOf(item);
  const { head, body } = split(parts);
  if (hint === 'all')
    return kinship(parts.slice(0, 1), parts.slice(1), model) < STRANGE
      ? { ...item, lead: null, body: [], source: null }
      : item;
  return kinship(head, body, model) < STRANGE ? { ...item, body: [] } : item;
}

/** Which texts name another place or firm than the title: all of them, or the body; null for neither. */
export function elsewhere(item: Texts): 'all' | 'body' | null {
  if (allIsElsewhere(item)) return 'all';
  return siteIsElsewhere(item) || opensWithOther(item) ? 'body' : null;
}

/** A firm's name at the beginning of a text. */
const LEGAL_NAME = /^[^的是由与和在为将，。、]{2,24}?(?:有限(?:责任)?公司|股份公司|集团)/u;

/** Whether the body begins with a firm that title and lead do not name, and title and lead report a single project. */
function opensWithOther({ title, lead, body: [first = ''] }: Texts): boolean {
  const [known] = knownFirms(first);
  const firm = LEGAL_NAME.exec(first)?.[0] ?? (known?.start === 0 ? first.slice(0, known.end) : null);
  if (firm === null || partsOf({ title, lead, body: [] }).some((part) => batchSigns(part).length > 0))
    return false;
  // Texts may shorten a firm's name to its first two characters.
  return !(title + (lead ?? '')).includes(companyCore(firm).slice(0, 2));
}

/** Whether lead, body and source name places, but none of the title's. */
function allIsElsewhere({ title, lead, body, source }: Texts): boolean {
  const titled = new Set(surely(title).flatMap(citiesOf));
  const stated = new Set(surely([lead ?? '', ...body, source?.name ?? ''].join('\n')).flatMap(citiesOf));
  if (titled.size === 0 || stated.size === 0) return false;
  // The other texts may name only the province of the title's city, or the reverse.
  return [...titled].every(
    (d) => !stated.has(d) && !stated.has(province(d)) && ![...stated].some((other) => province(other) === d),
  );
}

/** Whether the body begins with a site in another city than those of title and lead, and names none of these. */
function siteIsElsewhere({ title, lead, body: [first = '', ...more] }: Texts): boolean {
  const head = [title, lead ?? ''].flatMap((text) => surely(text).flatMap(citiesOf));
  const cities = head.filter(({ level }) => level !== 'province');
  const home = cities.length > 0 ? cities : head;
  const isHome = (d: Division) => home.some((one) => one === d || one === province(d));
  const sentence = first.split('。')[0] ?? '';
  const sites = sitesIn(sentence);
  if (home.length === 0 || sites.length === 0) return false;
  const named = [first, ...more].flatMap((text) => scan(text).flatMap(({ candidates }) => candidates));
  return (
    sites.every((mention) => mention.candidates.every((d) => !isHome(cityOf(d)))) &&
    !named.some((d) => isHome(cityOf(d)))
  );
}

/** Words before a place in which something is located. */
const IN = /(?:位于|选址|坐落|地处|落户|落地|在|至|于)$/u;

/**
 * Places in which a sentence locates its subject, without places of firms and without places over which something is
 * spread.
 */
function sitesIn(sentence: string): Mention[] {
  return surely(sentence).filter(({ start, candidates, form }) => {
    const before = sentence.slice(0, start);
    return (
      !/(?:分布|设)在$/u.test(before) &&
      candidates.every(({ level }) => level !== 'province') &&
      (form === 'official' || (candidates.length === 1 && (start === 0 || IN.test(before))))
    );
  });
}

/** What follows the place that gives help; the place that gets help follows: 江苏援藏工程. */
const HELPS = /^(?:省|市)?(?:对口)?(?:援|支援|帮扶)/u;
/** What follows a place in the name of a firm or a street. */
const NAME = /^[\p{Script=Han}（）()]{0,16}?(?:公司|集团)|^[^，。；]{0,2}(?:路|街|大道)/u;

/** Places that a text certainly names. */
function surely(text: string): Mention[] {
  return scan(text).filter(({ end, common, form }) => {
    const after = text.slice(end);
    return (!common || form === 'official') && !HELPS.test(after) && !NAME.test(after);
  });
}

const cityOf = (d: Division): Division => prefecture(d) ?? province(d);

/** The cities and provinces that a mention may mean. */
function citiesOf({ candidates, form }: Mention): Division[] {
  return (form === 'official' || candidates.length === 1 ? candidates : candidates.slice(0, 1)).map(cityOf);
}
