import { abbreviations, type Division, scan } from '../../gazetteer/index.ts';
import type { RawItem } from '../../ingest/index.ts';
import { isPolicy } from '../../schema/sections.ts';
import { hanNumber } from '../../text/numerals.ts';

/** Places that one word in a title names together (京津冀, 武鄂黄黄), or that a body lists for `4 省会`. */
export function jointPlaces(item: Pick<RawItem, 'title' | 'lead' | 'body' | 'section'>): Division[] {
  const pair = pairOf(item.title);
  if (pair) return pair;
  if (!isPolicy(item)) return [];
  const row = rowOf(item.title);
  if (row) return row;
  const joint = [...abbreviations.values()]
    .filter(
      ({ means, text }) =>
        means === 'all' &&
        text.length >= 3 &&
        item.title.includes(text) &&
        !/^(?:粤港澳|港澳台)$/u.test(text) &&
        (text !== '长三角' || /三省一市/u.test(item.title)),
    )
    .sort((a, b) => b.text.length - a.text.length)[0];
  // The home of 北京 印发《京津冀 …》 is where it was issued.
  if (joint && scan(item.title.split('《')[0] ?? '').length === 0) return [...joint.divisions];
  const count = /(\d+|[二三四五六七八九])\s*(?:省会|城市|市|省)/u.exec(item.title);
  if (!count) return [];
  const wanted = Number(count[1]) || hanNumber(count[1] ?? '');
  const text = [item.lead ?? '', ...item.body].join('');
  const runs = [...text.matchAll(/(?:\p{Script=Han}{2,5}、)+\p{Script=Han}{2,5}/gu)].map(([run]) =>
    scan(run)
      .flatMap(({ candidates }) => candidates.slice(0, 1))
      .filter((d) => d.level !== 'county'),
  );
  return runs.find((run) => run.length === wanted) ?? [];
}

/** Several one-character names of provinces that are not in the list of joint abbreviations: 苏皖鲁豫. */
function rowOf(title: string): Division[] | null {
  const match = /^《?(\p{Script=Han}{3,7}?)(?=省际|毗邻|交界|[三四五六七]省|联合|共同)/u.exec(title);
  const row = [...(match?.[1] ?? '')].map((char) => abbreviations.get(char)?.divisions[0]);
  return row.length >= 3 && row.every((d) => d?.level === 'province') ? (row as Division[]) : null;
}

/** Two places that issue something together: `杭州与黄山签署…协议`. */
function pairOf(title: string): Division[] | null {
  const [a, b] = scan(title);
  if (!a || !b || a.start > 0 || !/^(?:与|和|、)$/u.test(title.slice(a.end, b.start))) return null;
  if (!/^(?:两[地市省])?(?:签署|联合|共同|携手)/u.test(title.slice(b.end))) return null;
  return [a, b].flatMap(({ candidates }) => candidates.slice(0, 1));
}
