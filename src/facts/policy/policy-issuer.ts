import { ANY_KIND } from '#edition/zone-kinds.ts';
import { namesakes } from '../../gazetteer/index.ts';

/** Verbs whose subject is the issuer. */
const VERB =
  '(?:正式|联合|共同|同步|统一|率先|研究|近日|日前|已|又|再)*(?:印发|发布|出台|下发|制定|制订|公布|颁布|推出|签署|编制|审议通过)(?:了|实施|并实施|的)?';
const ACTIVE = new RegExp(`(${VERB})(?=《|“|关于)`, 'u');
/** 《…》由市发展改革委会同市科技局印发 */
const PASSIVE = /由([^，。；《》由]{2,60}?)(?:正式|联合|共同|研究)*(?:印发|发布|制定|制订|编制|出台)/u;

/** Endings of names of bodies that can issue a policy. */
const ORGAN =
  /(?:人民政府|政府|办公厅|办公室|委员会|管委会|工委|[省市区县州党]委|常委会|人大|[^全本内外上下分]部|发改委|改革委|科委|经信委|建委|国资委|农委|交通委|卫健委|商务委|教委|网信办|金融办|局|厅|总署|公署|院|银行|银保监会|证监会|监管会|领导小组|指挥部|交易所|海关|部门|城市|委|办)$/u;
const ZONE = new RegExp(`(?:${ANY_KIND}|自由贸易港|生态城)$`, 'u');
/** What precedes the issuer in its clause: time, place, manner. */
const FRONT =
  /^(?:(?:近日|日前|近期|最近|今天|今年|当天|当日|会上|会议上|会后|现场|其间|期间|此次|本次|据悉|随后|同时|此外|其中|昨日|目前)|\d{4}年|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|[上下]午)+/u;
const SEVERAL =
  /等?(?:[\d一二两三四五六七八九十]+(?:个)?|多(?:个)?|有关|相关)?(?:部门|单位|委办局|地|方|(?:省会)?城市)?$/u;

function isPlace(name: string): boolean {
  return namesakes(name).length > 0;
}

/** The issuers that a text names together, in the order of the text. */
export function splitIssuers(issuer: string): string[] {
  return issuer.split(/、|会同|以及|联合|(?<=[部委局厅府会行办])[和与]/u).filter((name) => name !== '');
}

/** The first of several issuers, without 等三部门 or 4省会城市. */
export function leader(issuer: string): string {
  const [first = ''] = splitIssuers(issuer);
  return first.replace(SEVERAL, (tail) => (/^[等\d]/.test(tail) ? '' : tail));
}

function isOrgan(words: string): boolean {
  const first = leader(words);
  return (
    first.length >= 3 &&
    first.length <= 30 &&
    ORGAN.test(first) &&
    !/(?:多|各|有关|相关)个?部门$|^[^省市区县]{0,4}部门$/u.test(first)
  );
}

function lastClause(words: string): string {
  return words.slice(1 + Math.max(...[...'，。；：》）)！？'].map((mark) => words.lastIndexOf(mark))));
}

/** The issuer at the end of a clause, without the words before it; null if there is none. */
function issuerIn(clause: string): string | null {
  const words = clause.replace(FRONT, '').replace(/^[，、由]+|(?:近日|日前|正式|联合|共同|同步)+$/gu, '');
  if (words.length < 2 || words.length > 60 || /^(?:根据|按照|依据|落实|贯彻)/u.test(words)) return null;
  if (isOrgan(words)) return words;
  const first = leader(words);
  return isPlace(first) || (ZONE.test(first) && first.length <= 16) ? words : null;
}

/** Whether the document named after a verb is the one in the title, and not another one. */
function isTheOne(sentence: string, from: number, title: string): boolean {
  const document = /^[《“]([^》”]+)/u.exec(sentence.slice(from))?.[1];
  return document !== undefined && title.includes(document.slice(0, 8));
}

/** Issuers named in the body, each in a sentence about this document. */
function inBody(title: string, sentences: readonly string[]): string[] {
  return sentences.flatMap((sentence) => {
    const active = ACTIVE.exec(sentence);
    if (active && isTheOne(sentence, active.index + active[0].length, title)) {
      const before = sentence.slice(0, active.index);
      const clause = lastClause(before);
      // 在近日闭幕的辽宁省委十三届五次全会，审议通过了《…》
      const plenum = clause === '' ? /([^，。在的]*[省市区县州]委)[^，。]{0,12}全会，$/u.exec(before) : null;
      const issuer = plenum ? plenum[1]! : issuerIn(clause);
      if (issuer) return [issuer];
    }
    const passive = PASSIVE.exec(sentence);
    return passive && isOrgan(passive[1]!) ? [passive[1]!] : [];
  });
}

/**
 * The issuer of a policy; null if no sentence names one. A body named in the title is preferred to one in the text, and
 * both to a bare place (江西印发《…》).
 *
 * @param title without blanks, its clauses separated by `，`
 */
export function findIssuer(title: string, sentences: readonly string[]): string | null {
  const own = /^《?([^《》，]{3,30}?)关于/u.exec(title)?.[1];
  if (own && isOrgan(own)) return own;
  const active = ACTIVE.exec(title);
  const first = active ? issuerIn(lastClause(title.slice(0, active.index))) : null;
  const stated = inBody(title, sentences);
  // The body may give a full name for 工信部等印发.
  const fuller =
    first && stated.find((issuer) => leader(issuer) === leader(first) && issuer.length > first.length);
  if (first && isOrgan(first)) return fuller || first;
  return stated.find(isOrgan) ?? first ?? stated[0] ?? null;
}
