/** The map of the whole country: provinces, ten-dash line, and the South China Sea as an inset. */
import { division } from '../gazetteer/index.ts';
import { type Bubble, type BubbleData, placeBubbles } from './bubbles.ts';
import { frame } from './frame.ts';
import { type Inset, southChinaSea, withInset } from './inset.ts';
import { type MapName, type Named, namesOn } from './names.ts';
import { bubbleRadius, classify, keyFigures, type MapClass } from './scale.ts';
import { mainPoints, objects, provinceOf, type Shape } from './topology.ts';

/** A division on a map, shaded by its value. */
export interface MapPart {
  adcode: string;
  name: string;
  value: number;
  level: MapClass;
  /** Path data, in units of the map. */
  d: string;
}

/** The contents of the country's map. All lines are path data. */
export interface ChinaMapData {
  width: number;
  height: number;
  provinces: MapPart[];
  /** Borders between prefectures of one province. */
  prefectureBorders: string;
  /** Borders between provinces. */
  borders: string;
  dashes: string;
  inset: Inset;
  bubbles: Bubble[];
  /** Values with the sizes of their bubbles, the largest first. */
  key: { value: number; r: number }[];
  /** Names of the largest bubbles; without bubbles, names of the provinces. */
  names: MapName[];
}

/** Font sizes on a narrow and on a wide page, in units; the stylesheet has the same values. */
const FONTS = [38, 26];
/** Number of bubbles with a name. */
const NAMED = 16;
/**
 * Radii of the largest and the smallest bubble, in units. With few bubbles, as in a sidebar, the smallest can be
 * larger.
 */
const LARGEST = 19;
const SMALLEST = { few: 11, many: 5 };
const FEW_BUBBLES = 20;

/** The mainland with 海南 and 台湾. Islands further south are in the inset, as on the standard map. */
export const MAIN = frame({
  width: 1180,
  height: 950,
  show: objects.provinces.geometries.flatMap(mainPoints),
  margin: [6, 6, 60, 12],
  meridian: 105,
  dot: 3,
});

/** Draws all parts that do not depend on the values. */
function draw() {
  const { provinces, prefectures } = objects;
  return {
    provinces: provinces.geometries.map((shape) => ({ adcode: String(shape.id), d: MAIN.area(shape) })),
    borders: MAIN.borders(provinces.geometries, () => true),
    prefectureBorders: MAIN.borders(prefectures.geometries, (a, b) => provinceOf(a) === provinceOf(b)),
    dashes: MAIN.dashes(),
    inset: southChinaSea(MAIN.width, MAIN.height),
  };
}

let drawn: ReturnType<typeof draw> | undefined;

/**
 * The map of the country.
 * @param values values of provinces by adcode; missing provinces have the value 0
 * @param bubbles values of prefectures (or other divisions), drawn at their seats of government
 */
export function chinaMap(
  values: ReadonlyMap<string, number>,
  bubbles: readonly BubbleData[] = [],
): ChinaMapData {
  drawn ??= draw();
  const classes = classify(values.values());
  const figures = bubbles.map(({ value }) => value);
  const smallest = bubbles.length > FEW_BUBBLES ? SMALLEST.many : SMALLEST.few;
  const radius = bubbleRadius(figures, LARGEST, smallest);
  const placed = placeBubbles(withInset(MAIN), bubbles, radius);
  const { x, y, width, height } = drawn.inset;
  const inset = { left: x, right: x + width, top: y, bottom: y + height };
  return {
    width: MAIN.width,
    height: MAIN.height,
    ...drawn,
    provinces: drawn.provinces.map(({ adcode, d }) => {
      const value = values.get(adcode) ?? 0;
      return { adcode, name: division(adcode)?.short ?? adcode, value, level: classes.of(value), d };
    }),
    bubbles: placed,
    key: keyFigures(Math.max(0, ...figures)).map((value) => ({ value, r: radius(value) })),
    names: namesOn(MAIN, placed.length > 0 ? cityNames(placed) : provinceNames(values), FONTS, [inset]),
  };
}

function cityNames(bubbles: readonly Bubble[]): Named[] {
  return bubbles.map(({ adcode, x, y, r }, i) => ({
    ...{ x, y, r, kind: 'marked' as const },
    name: i < NAMED ? division(adcode)!.short : '',
  }));
}

function provinceNames(values: ReadonlyMap<string, number>): Named[] {
  const figureOf = ({ id }: Shape) => values.get(String(id)) ?? 0;
  return objects.provinces.geometries
    .toSorted((a, b) => figureOf(b) - figureOf(a))
    .map((shape) => {
      const { lon, lat, short } = division(String(shape.id))!;
      const [x, y] = MAIN.middle(shape) ?? MAIN.at(lon, lat);
      return { x, y, r: 0, name: short, kind: 'plain' };
    });
}
