import { type Division, prefecture, province, scan } from '../gazetteer/index.ts';
import type { RawItem } from '../ingest/index.ts';
import type { Note } from '../schema/dataset.ts';
import { daysBetween } from '../text/calendar.ts';
import { findAmounts } from './money/amounts.ts';
import type { IssueWeek } from './time/week.ts';

/** Farther than this from the issue's seven days, a date is doubtful; in days. */
const FAR = 7;

/** A date that lies outside the issue's week by more than a week. */
export function noteDate(date: string | null, week: IssueWeek): Note[] {
  if (date === null) return [];
  const off = date < week.from ? daysBetween(date, week.from) : daysBetween(week.to, date);
  if (off <= FAR) return [];
  return [
    {
      code: 'date-outside-week',
      text: `日期 ${date} 与本期主要日期（${week.from} 至 ${week.to}）相差 ${off} 天`,
    },
  ];
}

/** Residue in the text: unpaired quotation marks, doubled characters and punctuation. */
export function noteTypos(item: Pick<RawItem, 'title' | 'lead' | 'body'>): Note[] {
  const notes: Note[] = [];
  const fields = [
    ['标题', item.title],
    ['导语', item.lead ?? ''],
    ...item.body.map((text) => ['正文', text] as const),
  ] as const;
  for (const [name, text] of fields) {
    const open = text.match(/“/gu)?.length ?? 0;
    const close = text.match(/”/gu)?.length ?? 0;
    if (open !== close) notes.push({ code: 'typo', text: `${name}的引号不成对` });
    const doubled = /[，。、；：]{2}|([的是在了和与及])\1(?![一不])/u.exec(text)?.[0] ?? doubledPlace(text);
    if (doubled) notes.push({ code: 'typo', text: `${name}有重复的字：“${doubled}”` });
  }
  return notes;
}

/** 杭州州: a city's 州 written twice. */
function doubledPlace(text: string): string | null {
  const found = scan(text).find((mention) => mention.name.endsWith('州') && text[mention.end] === '州');
  return found ? `${found.name}州` : null;
}

/** Whether lead and body speak of another place than the title: none of the title's places is in them. */
export function bodyIsElsewhere(item: Pick<RawItem, 'title' | 'lead' | 'body' | 'source'>): boolean {
  const titled = cities(item.title);
  const stated = cities([item.lead ?? '', ...item.body, item.source?.name ?? ''].join('\n'));
  if (titled.size === 0 || stated.size === 0) return false;
  for (const d of titled) {
    const p = province(d);
    // The text may name only the province of the city.
    if (stated.has(d) || stated.has(p) || [...stated].some((other) => d === p && province(other) === p))
      return false;
  }
  return true;
}

/** Cities and provinces that a text surely names, companies' origins included. */
function cities(text: string): Set<Division> {
  const found = new Set<Division>();
  for (const { candidates, common, form } of scan(text)) {
    const [first] = candidates;
    if (!first || (common && form !== 'official')) continue;
    for (const d of form === 'official' || candidates.length === 1 ? candidates : [first])
      found.add(prefecture(d) ?? province(d));
  }
  return found;
}

/** The title's total and the text's total for the same thing, where they differ. */
export function noteSums(item: Pick<RawItem, 'title' | 'lead' | 'body'>): Note[] {
  const named = totals(item.title);
  const stated = [item.lead ?? '', ...item.body].flatMap(totals);
  const [first] = named;
  if (!first || stated.length === 0 || stated.some((value) => Math.abs(value - first) <= 0.02 * first))
    return [];
  const all = [item.lead ?? '', ...item.body].flatMap((text) =>
    findAmounts(text).map((amount) => amount.value),
  );
  if (all.some((value) => Math.abs(value - first) <= 0.02 * first)) return [];
  const other = stated.find((value) => value > 0.2 * first && value < 5 * first);
  if (other === undefined) return [];
  return [{ code: 'sum-mismatch', text: `标题的总额为 ${first / 1e8} 亿，正文为 ${other / 1e8} 亿` }];
}

function totals(text: string): number[] {
  return findAmounts(text)
    .filter(
      (amount) =>
        !amount.vague &&
        /(?:总投资|投资总额|总金额|签约总额|总规模)[^\d，。；]{0,8}$/u.test(
          text.slice(Math.max(0, amount.start - 16), amount.start),
        ),
    )
    .map((amount) => amount.value);
}
