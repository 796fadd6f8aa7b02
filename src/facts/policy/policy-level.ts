import { OFFICIAL_KINDS } from '#edition/zone-kinds.ts';
import { children, type Division, scan } from '../../gazetteer/index.ts';
import type { PolicyLevel } from '../../schema/dataset.ts';
import { NATIONAL_BODIES } from './national-bodies.ts';
import { leader } from './policy-issuer.ts';

const NATIONAL = new RegExp(`^(?:${NATIONAL_BODIES})`, 'u');
const ZONE = new RegExp(`^([^《》，的]{0,10}?)(?:${OFFICIAL_KINDS}|科学城)`, 'u');
/** After these words follows the object of the policy, not its owner: 四川省支持天府新区…. */
const OBJECT = /关于|支持|推进|推动|促进|加快|建设|打造|鼓励|深化|加强|服务|全面/u;
/** Names that begin with a place but do not belong to a government. */
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
  /** The place is written with its kind (南京市), or it is a zone. */
  official: boolean;
  /** The first place in the name. */
  name: string;
}

/** The place at the beginning of a name, to its lowest level: 苏州昆山市 is a county. */
function front(name: string): Front | null {
  let at = 0;
  let division: Division | undefined;
  let official = false;
  for (const mention of scan(name)) {
    if (mention.start !== at || (division === undefined && mention.common && mention.form !== 'official'))
      break;
    // 吉林 is read as the province, not as the city.
    const order: Division['level'][] = ['province', 'prefecture', 'county'];
    const [best] = [...mention.candidates].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
    division = best;
    official = mention.form === 'official';
    at = mention.end;
  }
  const rest = name.slice(at);
  const zone = ZONE.exec(rest);
  if (zone && !OBJECT.test(zone[1]!)) {
    // 江苏省开发区条例 belongs to the province: it is about zones in general.
    const general = zone[1] === '' && division?.level === 'province' && hasPrefectures(division);
    if (!general && (division || zone[1] !== '')) return { level: 'park', official: true, name };
  }
  if (!division || ENTITY.test(rest)) return null;
  return { level: LEVELS[division.level], official, name: name.slice(0, at) };
}

function hasPrefectures(division: Division): boolean {
  return children(division.adcode).some((child) => child.level === 'prefecture');
}

/** The level of an issuer from {@link findIssuer}, by the first name; null if the name does not tell. */
export function levelOfIssuer(issuer: string): PolicyLevel | null {
  const first = leader(issuer);
  if (NATIONAL.test(first)) return 'national';
  return front(first)?.level ?? RELATIVE.find(([pattern]) => pattern.test(first))?.[1] ?? null;
}

/**
 * The level of a policy without a named issuer, by the place at the beginning of its name. A short name alone is not
 * enough, because the State Council's 《广州南沙…总体方案》 begins with one too. It is enough if the source is the website of the
 * place.
 */
export function levelOfDocument(title: string, source: string): PolicyLevel | null {
  const name = (/《([^》]+)/u.exec(title)?.[1] ?? title).replace(/^20\d\d年(?:度)?/u, '');
  const found = front(name);
  return found && (found.official || source.startsWith(found.name)) ? found.level : null;
}
