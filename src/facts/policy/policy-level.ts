import { OFFICIAL_KINDS } from '#edition/zone-kinds.ts';
import { children, type Division, scan } from '../../gazetteer/index.ts';
import type { PolicyLevel } from '../../schema/dataset.ts';
import { NATIONAL_BODIES } from './national-bodies.ts';
import { leader } from './policy-issuer.ts';

const NATIONAL = new RegExp(`^(?:${NATIONAL_BODIES})`, 'u');
const ZONE = new RegExp(`^([^《》，的]{0,10}?)(?:${OFFICIAL_KINDS}|科学城)`, 'u');
/** Words that make what follows the object of the policy, not its owner: 四川省支持天府新区…. */
const OBJECT = /关于|支持|推进|推动|促进|加快|建设|打造|鼓励|深化|加强|服务|全面/u;
/** Names that begin with a place but are not of a government. */
const ENTITY = /^[^《》]{0,8}(?:交易所|公司|集团|大学|学院|医院|协会|商会|银行|港口|机场)/u;
const RELATIVE: readonly [RegExp, PolicyLevel][] = [
  [/^(?:省|自治区)(?=.*[委府厅局办部门院会]$)/u, 'province'],
  [/^(?:区|县)(?=.*[委府局办部门会]$)/u, 'county'],
  [new RegExp(`^(?:管委会|园区|${OFFICIAL_KINDS})`, 'u'), 'park'],
];
const LEVELS: Record<Division['level'], PolicyLevel> = {
  province: 'province',
  prefecture: 'city',
  county: 'county',
};

interface Front {
  level: PolicyLevel;
  /** The place is written with its kind (南京市), or is a zone's. */
  official: boolean;
  /** First place. */
  name: string;
}

/** The place that a name begins with, as far down as it goes: 苏州昆山市 is a county. */
function front(name: string): Front | null {
  let at = 0;
  let division: Division | undefined;
  let official = false;
  for (const mention of scan(name)) {
    if (mention.start !== at || (division === undefined && mention.common && mention.form !== 'official'))
      break;
    // 吉林 is the province before it is the city.
    const order: Division['level'][] = ['province', 'prefecture', 'county'];
    const [best] = [...mention.candidates].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
    division = best;
    official = mention.form === 'official';
    at = mention.end;
  }
  const rest = name.slice(at);
  const zone = ZONE.exec(rest);
  if (zone && !OBJECT.test(zone[1]!)) {
    // 江苏省开发区条例 is of the province: its zones in general, none by name.
    const general = zone[1] === '' && division?.level === 'province' && hasPrefectures(division);
    if (!general && (division || zone[1] !== '')) return { level: 'park', official: true, name };
  }
  if (!division || ENTITY.test(rest)) return null;
  return { level: LEVELS[division.level], official, name: name.slice(0, at) };
}

function hasPrefectures(division: Division): boolean {
  return children(division.adcode).some((child) => child.level === 'prefecture');
}

/** The level of an issuer as {@link findIssuer} gives it, by the first named; null where its name does not tell. */
export function levelOfIssuer(issuer: string): PolicyLevel | null {
  const first = leader(issuer);
  if (NATIONAL.test(first)) return 'national';
  return front(first)?.level ?? RELATIVE.find(([pattern]) => pattern.test(first))?.[1] ?? null;
}

/**
 * The level of a policy without a named issuer, by the place its name begins with. A short name alone is not
 * enough: the State Council's 《广州南沙…总体方案》 begins with one too; the place's own website as source does.
 */
export function levelOfDocument(title: string, source: string): PolicyLevel | null {
  const name = (/《([^》]+)/u.exec(title)?.[1] ?? title).replace(/^20\d\d年(?:度)?/u, '');
  const found = front(name);
  return found && (found.official || source.startsWith(found.name)) ? found.level : null;
}
