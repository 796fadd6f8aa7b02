/** Five-year plans by their Chinese number: the 14th ends in 2025. */
const PLANS: Record<string, number> = { 十三五: 2020, 十四五: 2025, 十五五: 2030, 十六五: 2035 };

const SPAN = /(20\d\d)年?[—至到](20\d\d)年?/u;
/** Words before a target year in the text. */
const AIM =
  /(?:到|至|截至|力争(?:到|在)?|争取(?:到|在)?|确保(?:到|在)?|(?:力争|争取|确保)用\S{1,3}年时间到)(20\d\d)年/gu;
const VALID = /有效期(?:限)?(?:为)?(?:自.{1,24}?)?[至到](20\d\d)年/u;
const PLAN = /十[三四五六]五/u;
/** 《2023年青岛市全球招商行动计划》 is for one year. 2023年…大赛 is not a policy. */
const ONE_YEAR = /(?:^|《)(20\d\d)年[^《》]*(?:计划|方案|要点|任务|措施|安排|清单)/u;

/**
 * The last year of a policy: from a span in the title, else from a term of validity, else from the target years in the
 * text, else from the five-year plan or the year in the title. Null if there is none.
 *
 * @param title without blanks, dashes as `—`
 * @param sentences of the text, likewise
 * @param year in which it was reported: in 2023 `到2022年` is a result, not a target
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
