/** Hints at places other than names of divisions: 中关村论坛, 川渝, 在京举行. */
import { abbreviations, type Division } from '../../gazetteer/index.ts';
import { zonesIn } from '../../gazetteer/zones.ts';
import { fieldOf, type Part } from '../words.ts';
import type { Field } from './places-named.ts';

/**
 * A hint at divisions. `zone`: a zone of the table is named. `joint`: one word names several places, and this is the
 * first of them; `joint second` is another. `at`: one character is the place where something is held.
 */
export interface PlaceHint {
  kind: 'zone' | 'joint' | 'joint second' | 'at';
  field: Field;
  divisions: readonly Division[];
}

const JOINT = [...abbreviations.values()]
  .filter(({ means }) => means === 'all')
  .sort((a, b) => b.text.length - a.text.length);
const AT =
  /[在来赴抵驻入于](\p{Script=Han})(?=[^，。；、]{0,6}?(?:举[行办]|召开|开幕|闭幕|揭|成立|启|签|发布|开[业工园]|落[地户]|投[产用]|设立|亮相|上线|首发))/gu;

/** All hints in an item. */
export function placeHints(parts: readonly Part[]): PlaceHint[] {
  return parts.flatMap((part): PlaceHint[] => {
    const { text } = part;
    const field = fieldOf(part);
    const joint = JOINT.find((one) => text.includes(one.text))?.divisions ?? [];
    return [
      ...zonesIn(text).map((division) => ({ kind: 'zone' as const, field, divisions: [division] })),
      ...joint.map((division, i) => ({
        kind: i === 0 ? ('joint' as const) : ('joint second' as const),
        field,
        divisions: [division],
      })),
      ...[...text.matchAll(AT)].flatMap(([, char = '']) => {
        const divisions = abbreviations.get(char)?.divisions;
        return divisions ? [{ kind: 'at' as const, field, divisions }] : [];
      }),
    ];
  });
}
