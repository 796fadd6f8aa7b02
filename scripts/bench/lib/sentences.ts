/** Sentences of invented items, similar in kind and length to those of the newsletter. */
import type { Random } from './random.ts';
import { WORDS } from './words.ts';

/** What an item is about. */
export interface Subject {
  /** 苏州, 昆山 */
  town: string;
  /** 苏州市 */
  city: string;
  /** 江苏省 */
  province: string;
  /** 昆山高新区, or the town if no park is named. */
  host: string;
  firm: string;
  product: string;
  /** 3月8日, or an empty text. */
  day: string;
  /** 亿元 */
  sum: number;
}

/** The texts of an item. */
export interface Words {
  title: string;
  lead: string | null;
  body: string;
}

type Sentence = (s: Subject, r: Random) => string;

const areas = (r: Random, most: number): string => {
  const all = [...WORDS.areas].sort(() => r.next() - 0.5);
  return all.slice(0, r.whole(2, most)).join('、');
};

const BODY: readonly Sentence[] = [
  (_, r) => `项目用地约${r.whole(30, 900)}亩，建设${r.pick(WORDS.things)}、${r.pick(WORDS.things)}及配套设施`,
  (s, r) =>
    `项目分${r.pick(['两', '三', '四'])}期建设，其中一期建设${r.whole(2, 20)}条${s.product}产线，建成后预计年产值${r.whole(3, 200)}亿元`,
  (s, r) =>
    `${s.firm}成立于${r.whole(1992, 2014)}年，主要从事${s.product}的研发、生产和销售，产品覆盖${r.whole(5, 60)}个国家和地区`,
  (_, r) => `达产后预计年税收${r.whole(1, 12)}.${r.whole(1, 9)}亿元，带动就业${r.whole(2, 60)}00人`,
  (s, r) =>
    `近年来，${s.host}围绕${areas(r, 4)}等主导产业，持续做好${r.pick(WORDS.virtues)}，累计集聚相关企业${r.whole(20, 900)}家`,
  (s, r) =>
    `下一步，${s.town}将强化${r.pick(WORDS.virtues)}和${r.pick(WORDS.virtues)}，推动${s.product}产业迈上新台阶`,
  (_, r) => `当天，${r.whole(8, 90)}家企业代表参加活动，并就${r.pick(WORDS.virtues)}进行了交流`,
  (s, r) =>
    `该项目采用自主知识产权的${s.product}技术，已获授权专利${r.whole(12, 480)}项，综合能耗较行业平均水平降低${r.whole(8, 45)}%`,
  (s, r) => `项目建成后，将填补${s.province}在${s.product}领域的空白，进一步完善${r.pick(WORDS.areas)}产业链`,
  (_, r) =>
    `其中，${r.pick(WORDS.areas)}项目${r.whole(2, 30)}个，${r.pick(WORDS.areas)}项目${r.whole(2, 30)}个，${r.pick(WORDS.areas)}项目${r.whole(2, 20)}个`,
];

const POLICY: readonly Sentence[] = [
  (_, r) => `明确${r.whole(4, 12)}个方面${r.whole(13, 45)}条举措，涵盖${areas(r, 5)}等领域`,
  (_, r) =>
    `提出到${r.pick(['2025', '2027', '2030'])}年，${r.pick(WORDS.areas)}产业规模突破${r.whole(3, 90)}00亿元，新增高新技术企业${r.whole(1, 30)}00家`,
  (_, r) =>
    `对符合条件的${r.pick(WORDS.areas)}企业，给予最高不超过${r.whole(1, 30)}00万元奖励，支持开展${r.pick(WORDS.virtues)}`,
  (s, r) => `要求${s.town}各有关部门加强${r.pick(WORDS.virtues)}，推动政策直达快享`,
  (_, r) =>
    `实施${r.pick(['五', '六', '八'])}大工程，重点推进${r.pick(WORDS.virtues)}、${r.pick(WORDS.virtues)}和人才引育`,
];

function some(from: readonly Sentence[], many: number, s: Subject, r: Random): string {
  return [...from]
    .sort(() => r.next() - 0.5)
    .slice(0, many)
    .map((sentence) => sentence(s, r))
    .join('。');
}

/** A project, usually of one firm, sometimes a batch. */
export function project(s: Subject, r: Random): Words {
  const on = s.day && `${s.day}，`;
  if (r.chance(0.18)) {
    const many = r.whole(8, 160);
    const verb = r.pick(['集中签约', '集中开工']);
    return {
      title: `${s.host} ${many} 个重大项目${verb} 总投资 ${s.sum * 6} 亿元`,
      lead: `${on}${s.host}举行重大项目${verb}仪式，${many}个项目${verb}，总投资${s.sum * 6}亿元。`,
      body: some(BODY.slice(4), r.whole(2, 3), s, r),
    };
  }
  const verb = r.favour(['签约落户', '开工', '投产', '奠基', '竣工', '揭牌启用']);
  const at = verb === '签约落户' ? `${verb}${s.host}` : `在${s.host}${verb}`;
  const scale = r.chance(0.4) ? `年产 ${r.whole(1, 90)} 万套` : '';
  const sum = r.chance(0.5) ? `总投资 ${s.sum} 亿元的` : '';
  const name = `${s.firm}${scale}${s.product}${r.pick(['项目', '生产基地项目', '产业园项目'])}`;
  const stated = `${sum || r.chance(0.4) ? `，总投资${s.sum}亿元` : ''}`;
  return {
    title: `${sum}${name}${at}`,
    lead: r.chance(0.85) ? `${on}${name.replaceAll(' ', '')}${at}${stated}。` : null,
    body: some(BODY, r.whole(2, 4), s, r),
  };
}

/** News: something founded, held or opened. */
export function news(s: Subject, r: Random): Words {
  const { host, city, town, firm, product, sum } = s;
  const occasion = r.pick(WORDS.occasions);
  const [title, first] = r.pick<readonly [title: string, first: string]>([
    [`${product}创新中心在${host}揭牌`, `${product}创新中心在${host}揭牌成立`],
    [`${city}${product}${occasion}举行`, `${city}${product}${occasion}在${host}举行`],
    [
      `总规模 ${sum} 亿元的${town}${r.pick(WORDS.areas)}产业基金设立`,
      `${town}设立总规模${sum}亿元的产业基金`,
    ],
    [`${firm}${product}研发总部在${host}启用`, `${firm}${product}研发总部在${host}启用`],
  ]);
  const on = s.day && `${s.day}，`;
  return { title, lead: null, body: `${on}${first}。${some(BODY.slice(4), r.whole(2, 3), s, r)}` };
}

/** A policy of a city, province or park. */
export function policy(s: Subject, r: Random): Words {
  const issuer = r.pick([s.city, s.city, s.province, s.host]);
  const name = `《${issuer}${r.pick(WORDS.aims)}的${r.pick(WORDS.plans)}》`;
  const on = s.day && `${s.day}，`;
  return {
    title: `${name}${r.pick(['印发', '出台', '发布'])}`,
    lead: null,
    body: `${on}${name}正式印发。${r.pick(['方案', '文件', '政策'])}${some(POLICY, r.whole(2, 4), s, r)}`,
  };
}

/** All products, grouped by industry. */
export const products: readonly string[] = WORDS.products.flat();
