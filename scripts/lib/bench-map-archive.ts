/** An invented archive for the map alone: places, weeks and sums as many and as mixed as in ten years; few words. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomInt, randomLcg } from 'd3';
import { formatIssue, formatItem } from '../../src/content/file/format.ts';
import { itemId, pathOf, urlOf } from '../../src/content/ids.ts';
import { type Division, divisions, place } from '../../src/gazetteer/index.ts';
import { COLLECTIONS, INDUSTRIES, type Item, SECTIONS, STAGES } from '../../src/schema/dataset.ts';

const ITEMS = 50;
const DAY = 86_400_000;
const FIRST = Date.UTC(2016, 0, 8);
const SUBJECTS = [
  '储能电池',
  '集成电路',
  '汽车零部件',
  '生物医药',
  '数据中心',
  '光伏组件',
  '机器人',
  '新材料',
];

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Id of the issue of the ISO week that a day lies in. */
function issueId(time: number): string {
  const thursday = new Date(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY + 3 * DAY);
  const year = thursday.getUTCFullYear();
  const week = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY + 1) / 7);
  return `${year}-w${String(week).padStart(2, '0')}`;
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Writes the content files of so many issues of 50 items; the same every time. */
export function inventMapContent(folder: string, issues: number): void {
  const source = randomLcg(0.42);
  const integer = (below: number) => randomInt.source(source)(below)();
  const pick = <T>(list: readonly T[]): T => list[integer(list.length)]!;
  // Half the items fall on a tenth of the places, as in life.
  const all = [...divisions()].filter(({ adcode }) => Number(adcode) < 700_000);
  const busy = all.filter(() => source() < 0.1);
  const somewhere = (): Division => pick(source() < 0.5 ? busy : all);

  for (let n = 0; n < issues; n++) {
    const to = FIRST + n * 7 * DAY;
    const issue = issueId(to);
    const title = `园区周报 ${issue.slice(0, 4)}年第${Number(issue.slice(6))}周`;
    write(
      folder,
      pathOf('issues', issue),
      formatIssue({
        id: issue,
        seed: `${issue}.txt`,
        sha256: n.toString(16).padStart(64, '0'),
        title,
        number: null,
        label: null,
        from: iso(to - 6 * DAY),
        to: iso(to),
        url: urlOf('issues', issue),
        supersedes: [],
      }),
    );
    for (let position = 1; position <= ITEMS; position++) {
      const kind = position <= 30 ? 0 : position <= 41 ? 1 : 2;
      const collection = COLLECTIONS[kind]!;
      const home = somewhere();
      const industry = pick(INDUSTRIES);
      const value = (1 + integer(500)) * 1e8;
      const id = itemId(issue, position);
      const item: Item = {
        id,
        url: urlOf(collection, id),
        issue,
        collection,
        position,
        section: SECTIONS[kind]!,
        title: `${home.short}${pick(SUBJECTS)}${pick(['项目签约', '基地开工', '产业园投产'])}，编号${integer(9999)}`,
        lead: null,
        body: ['正文。'],
        source: { name: '某网站' },
        seedLines: [[1, 2]],
        date: source() < 0.5 ? iso(to - integer(7) * DAY) : null,
        dateEnd: null,
        places: source() < 0.02 ? [] : [{ ...place(home), park: null }],
        industry,
        industries: [industry],
        stage: pick(STAGES),
        batch: kind === 0 && source() < 0.25,
        investment:
          source() < 0.45
            ? { value, currency: 'CNY', kind: 'investment', cny: value, text: `总投资${value / 1e8}亿元` }
            : null,
        companies: kind === 0 ? [`第${integer(9000)}公司`] : [],
        notes: [],
      };
      write(folder, pathOf(collection, id), formatItem(item));
    }
  }
}
