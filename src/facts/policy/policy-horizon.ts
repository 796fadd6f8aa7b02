/** Until when a policy holds, or the year it aims at: 2023—2025年, 到2025年, 有效期至2027年. */
export interface Horizon {
  /** First year, where a span is stated. */
  from: number | null;
  /** Last year stated. */
  to: number;
  /** As a reader would say it: `2023—2025年`, `到2025年、2030年`. */
  text: string;
}

/** Five-year plans by their Chinese number: the 14th covers 2021 to 2025. */
const PLANS: Record<string, number> = { 十三五: 2016, 十四五: 2021, 十五五: 2026, 十六五: 2031 };

const SPAN = /(20\d\d)年?[—至到](20\d\d)年?/u;
/** The text's own words for a year that is aimed at. */
const AIM =
  /(?:到|至|截至|力争(?:到|在)?|争取(?:到|在)?|确保(?:到|在)?|(?:力争|争取|确保)用\S{1,3}年时间到)(20\d\d)年(?:底|末|年底|年末)?(前)?/gu;
const VALID = /有效期(?:限)?(?:为)?(?:自.{1,24}?)?[至到](20\d\d)年/u;
const PLAN = /[“"]?(十[三四五六]五)[”"]?/u;

/**
 * A span in the title comes first, then a term of validity, then the years the text aims at, then the year or
 * five-year plan in the title.
 * @param title without blanks, dashes as `—`
 * @param year in which it was told: `到2022年` in 2023 tells what was, not what is aimed at
 */
export function findHorizon(title: string, sentences: readonly string[], year: number): Horizon | null {
  const span = SPAN.exec(title);
  if (span && span[1]! < span[2]!) return years(Number(span[1]), Number(span[2]));
  const text = sentences.join('');
  const valid = VALID.exec(text);
  if (valid) return { from: null, to: Number(valid[1]), text: `有效期至${valid[1]}年` };
  const aims = aimed(title + text, year);
  if (aims) return aims;
  const plan = PLANS[PLAN.exec(title)?.[1] ?? ''];
  if (plan) return years(plan, plan + 4);
  // 《2023年青岛市全球招商行动计划》 is of one year; 2023年…大赛 would be no policy.
  const one = /(?:^|《)(20\d\d)年[^《》]*(?:计划|方案|要点|任务|措施|安排|清单)/u.exec(title);
  return one ? { from: Number(one[1]), to: Number(one[1]), text: `${one[1]}年` } : null;
}

function years(from: number, to: number): Horizon {
  return { from, to, text: `${from}—${to}年` };
}

function aimed(text: string, year: number): Horizon | null {
  const found = new Map<number, boolean>();
  for (const [, stated, before] of text.matchAll(AIM)) {
    const to = Number(stated);
    if (to >= year && !found.has(to)) found.set(to, before !== undefined);
  }
  if (found.size === 0) return null;
  const list = [...found].sort(([a], [b]) => a - b);
  const [last, before] = list.at(-1)!;
  const words = list.map(([to]) => `${to}年`).join('、');
  return { from: null, to: last, text: list.length === 1 && before ? `${last}年前` : `到${words}` };
}
