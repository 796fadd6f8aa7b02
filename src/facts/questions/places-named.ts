/** The places named in an item. */
import { type Division, type Mention, scan } from '../../gazetteer/index.ts';
import { fieldOf, type Part, type PartField } from '../words.ts';
import type { Reading } from './question.ts';

/** Where in an item a place is named. */
export type Field = PartField | 'source';

/** A mention of a place, with the divisions that it can mean. */
export interface Named {
  field: Field;
  part: Part | null;
  mention: Mention;
  divisions: readonly Division[];
}

/** How a named place relates to a division: the same, in it, or around it. */
export type Relation = 'is' | 'in' | 'of';

/** The divisions above one. */
export const above = (d: Division): Division[] => (d.parent ? [d.parent, ...above(d.parent)] : []);
/** Whether a division lies in another. */
export const isIn = (d: Division, other: Division) => above(d).includes(other);

/** How the divisions that a name can mean relate to a division; null if they do not. */
export function relation(divisions: readonly Division[], d: Division): Relation | null {
  if (divisions.includes(d)) return 'is';
  if (divisions.some((one) => isIn(one, d))) return 'in';
  return divisions.some((one) => isIn(d, one)) ? 'of' : null;
}

/** The text between the place in an institution's name and the place of its branch or work: 浙江大学成都研究院. */
const NAMED_FOR =
  /^\p{Script=Han}{0,6}?(?:大学|学院|银行|农商行|证券|保险|人寿|集团|股份|建工|城建|建投|交建|铁建|啤酒|酒家|重工|重汽|重型机械|机床|机械|汽车|电气|电器|电子|钢铁|水泥|石化|化工|制药|白药|同仁堂|航空|[矿铜铝锌镍锂钛钨钼钴硅磷药酒乳糖盐纸茶船]业)(?:\p{Script=Han}{0,3}的)?[（(]?$/u;

/** The places in a text, without a place in an institution's name if the place of its branch follows. */
function placesOf({ text, places }: Part): Mention[] {
  return places.filter((mention, i) => {
    const next = places[i + 1];
    return !next || !NAMED_FOR.test(text.slice(mention.end, next.start));
  });
}

/** The places in an item. Of divisions with the same name, those that other texts of the item support are preferred. */
export function placesNamed({ item, parts }: Reading, zones: readonly Division[] = []): Named[] {
  const raw: Named[] = [
    ...parts.flatMap((part) =>
      placesOf(part).map((mention) => ({
        field: fieldOf(part),
        part,
        mention,
        divisions: mention.candidates,
      })),
    ),
    ...scan(item.source?.name ?? '').map((mention) => ({
      field: 'source' as const,
      part: null,
      mention,
      divisions: mention.candidates,
    })),
  ];
  const sure = new Set(
    raw
      .flatMap(({ mention: { candidates, common } }) =>
        candidates.length === 1 && !common ? candidates : [],
      )
      .concat(zones)
      .flatMap((d) => [d, ...above(d)]),
  );
  return raw.map((one) => {
    const { candidates, form, name } = one.mention;
    const written = form === 'official' ? candidates.filter((d) => d.name === name) : candidates;
    if (written.length === 1) return { ...one, divisions: written };
    const supported = written.filter((d) => above(d).some((up) => sure.has(up)));
    const high = written.filter(({ level }) => level !== 'county');
    const likely =
      supported.length > 0
        ? [...new Set([...supported, ...high])]
        : high.length > 0 && form !== 'official'
          ? high
          : written;
    return { ...one, divisions: likely.slice(0, 4) };
  });
}
