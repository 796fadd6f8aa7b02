/** Five-year plans by their Chinese number: the 14th ends in 2025. */
const PLANS: Record<string, number> = { 十三五: 2020, 十四五: 2025, 十五五: 2030, 十六五: 2035 };

const SPAN = /(20\d\d)年?[—至到](20\d\d)年?/u;
/** The text's own words for a year that is aimed at. */
const AIM =
  /(?:到|至|截至|力争(?:到|在)?|争取(?:到|在)?|确保(?:到|在)?|(?:力争|争取|确保)用\S{1,3}年时间到)(20\d\d)年/gu;
const VALID = /有效期(?:限)?(?:为)?(?:自.{1,24}?)?[至到](20\d\d)年/u;
const PLAN = /十[三四五六]五/u;
/** 《2023年青岛市全球招商行动计划》 is of one year; 2023年…大赛 would be no policy. */
const ONE_YEAR = /(?:^|《)(20\d\d)年[^《》]*(?:计划|方案|要点|任务|措施|安排|清单)/u;

/**
 * The last year that a policy states: a span in the title comes first, then a term of validity, then the years
 * that the text aims at, then the five-year plan or the year in the title. Null where none is stated.
 *
 * @param title without blanks, dashes as `—`
 * @param sentences of the text, likewise
 * @param year in which it was reported: `到2022年` in 2023 says what was, not what is aimed at
 */
export function findUntil(title: string, sentences: readonly string[], year: number): number | null {
  const span = SPAN.exec(title);
  if (span && span[1]! < span[2]!) return Number(span[2]);
  const text = sentences.join('');
  const valid = VALID.exec(text);
  if (valid) return Number(valid[1]);
  const aims = [...(title + text).matchAll(AIM)].map((aim) => Number(aim[1])).filter((aim) => aim >= year);
  if (aims.length > 0) return Math.max(...aims);
  return PLANS[PLAN.exec(title)?.[0] ?? ''] ?? (Number(ONE_YEAR.exec(title)?.[1]) || null);
}
