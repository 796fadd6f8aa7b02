import { OFFICIAL_KINDS } from '#edition/zone-kinds.ts';
import { type Mention, province, scan } from '../../gazetteer/index.ts';
import type { RawItem } from '../../ingest/index.ts';

/** What an item's places are read from. */
export type PlacedItem = Pick<RawItem, 'title' | 'lead' | 'body' | 'source' | 'section'>;

/** A mention of a division with what the words around make of it. */
export interface Evidence {
  mention: Mention;
  field: 'title' | 'lead' | 'body' | 'source';
  weight: number;
  /** The place where a meeting or signing was held, which need not be where the project is at home. */
  venue: boolean;
}

/** Weight of a mention by its field. */
const WEIGHT = { title: 6, lead: 4, body: 1.4, source: 3 };

/** Every mention of a division in an item, weighted by its field and context. */
export function gather(item: Pick<RawItem, 'title' | 'lead' | 'body' | 'source'>): Evidence[] {
  const fields = [
    ['title', item.title],
    ['lead', item.lead ?? ''],
    ['body', item.body.join('\n')],
    ['source', item.source?.name ?? ''],
  ] as const;
  const provinces = new Set(
    scan(item.source?.name ?? '').flatMap(({ candidates }) => candidates.map(province)),
  );
  return fields.flatMap(([field, text]) => {
    const seen = new Map<string, number>();
    const all = scan(text);
    return all.flatMap((mention, i): Evidence[] => {
      const before = all[i - 1];
      const under =
        before?.end === mention.start
          ? mention.candidates.find((d) =>
              before.candidates.some((up) => up === d.parent || up === d.parent?.parent),
            )
          : undefined;
      const times = seen.get(mention.name) ?? 0;
      seen.set(mention.name, times + 1);
      if (times >= 2) return [];
      // 海东 is hardly a word in what a site of 青海 tells.
      const local =
        mention.candidates[0]?.level !== 'county' &&
        mention.candidates.some((d) => provinces.has(province(d)));
      const sure = under
        ? { ...mention, candidates: [under], common: false }
        : local
          ? { ...mention, common: false }
          : mention;
      const { factor, venue } = weigh(text, sure, field);
      // Without a lead the body's first sentence does a lead's work.
      const opening = field === 'body' && !item.lead && !/[。]/u.test(text.slice(0, mention.start));
      const weight = opening ? WEIGHT.lead : WEIGHT[field];
      return [{ mention: sure, field, weight: weight * factor * (times === 0 ? 1 : 0.5), venue }];
    });
  });
}

const HOST =
  /(?:位于|坐落于?|坐落在|落户(?:于|在|到)?|落地(?:于|在)?|落子|花落“?|“花落”|选址(?:于|在)?|布局(?:于|在)?|入驻|签约|扎根|来到|深耕)\s*“?$/u;
const ORIGIN =
  /(?:来自|源自|联动|协同联动|起源于|总部位于|总部设在|总部在|走出|继|赴|出访|从)\s*(?:[\p{Script=Han}]{2,5}、)*$/u;
const VENUE_AFTER = /^[^，。；]{0,16}?(?:举行|举办|召开|开幕|开赛|亮相|揭晓|成功举办|隆重)/u;
const COMPANY_AFTER =
  /^(?![市省区县州])[^，。；、“”（）()\s]{1,14}?(?:有限公司|有限责任公司|股份|集团|公司|控股)/u;
const COMPANY_BREAK = /[与和在的签落举建是由位]/u;
/** Behind a short place name these make it a brand, a person or something else than the place. */
const NO_PLACE_AFTER: Record<string, RegExp> = {
  中山: /^(?:大学|陵|装|医院|先生|舰)/u,
  南京: /^(?:大学|理工|邮电|林业|师范|农业|航空|工业大学|路)/u,
  北京: /^(?:大学|理工|航空|化工大学|科技大学|交通大学|冬奥|时间|现代|奔驰|汽车)/u,
  上海: /^(?:交通大学|交大|合作组织|电气|医药|石化|油|铜|胶|金(?!山)|镍|纸|价格|证券)/u,
  天津: /^(?:大学)/u,
  重庆: /^(?:大学)(?!科学中心)/u,
  武汉: /^(?:大学|理工)/u,
  长安: /^(?:汽车|大学|福特|马自达)/u,
  哈尔滨: /^(?:工业大学|工程大学|电气)/u,
  西安: /^(?:交通大学|交大|电子科技)/u,
  吉林: /^(?:大学)/u,
};

/** A place in a firm's name tells where the firm is, a little less surely than one in the sentence itself. */
const IN_PARENTHESES = 0.85;

const ZONED = new RegExp(`^(?:市|${OFFICIAL_KINDS})`, 'u');

function weigh(text: string, mention: Mention, field: Evidence['field']): { factor: number; venue: boolean } {
  const before = text.slice(Math.max(0, mention.start - 14), mention.start);
  const after = text.slice(mention.end, mention.end + 26);
  const official = mention.form === 'official';
  if (field === 'source') return { factor: 1, venue: false };
  // 朝阳高新区 is no ordinary word.
  const zoned = ZONED.test(after);
  if (mention.common && !official && !zoned) return { factor: 0.15, venue: false };
  if (NO_PLACE_AFTER[mention.name]?.test(after)) return { factor: 0.1, venue: false };

  // 海德鲁铝业（苏州）有限公司 is there; 上海榕融新材料有限公司 comes from there.
  if (/[（(]$/u.test(before) && /^[）)]/u.test(after)) return { factor: IN_PARENTHESES, venue: false };
  const company = COMPANY_AFTER.exec(after)?.[0];
  if (company && !COMPANY_BREAK.test(company)) return { factor: 0.25, venue: false };
  if (ORIGIN.test(before)) return { factor: 0.1, venue: false };
  if (/[^，。；]{0,6}(?:等)?(?:国家|海外|境外)/u.test(after.slice(0, 3)))
    return { factor: 0.3, venue: false };

  if (/^(?:国际)?机场/u.test(after) && mention.candidates.every((d) => d.level === 'county'))
    return { factor: 0.2, venue: false };

  let factor = 1;
  const venue = /(?:在|于)\s*$/u.test(before) && VENUE_AFTER.test(after);
  if (HOST.test(before)) factor *= field === 'body' ? 3 : 1.5;
  else if (/(?:在|于)\s*$/u.test(before) && !venue) factor *= 1.3;
  if (
    /^(?:人民)?(?:政府|市委|区委|县委|省委|委、)/u.test(after) ||
    /^(?:市|省|区|县)?(?:人民)?政府/u.test(after)
  )
    factor *= 1.3;
  if (official) factor *= 1.15;
  // In a run of names (南京、重庆、青岛、南昌和杭州) none is the home.
  if (field === 'body' && (/[、—]\s*$/u.test(before) || /^[\p{Script=Han}]{0,3}、/u.test(after)))
    factor *= 0.4;
  if (/^\s*(?:至|—|-|–)\s*[\p{Script=Han}]{2,6}/u.test(after) && field !== 'body') factor *= 1.2;
  return { factor, venue };
}
