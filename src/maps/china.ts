/** The map of the whole country: provinces, ten-dash line, and the South China Sea as an inset. */
import { division } from '../gazetteer/index.ts';
import { type Bubble, type BubbleData, placeBubbles } from './bubbles.ts';
import { frame } from './frame.ts';
import { type Inset, southChinaSea, withInset } from './inset.ts';
import { classify, type MapClass } from './scale.ts';
import { mainPoints, objects, provinceOf } from './topology.ts';

/** A division on a map, shaded by its figure. */
export interface MapPart {
  adcode: string;
  name: string;
  value: number;
  level: MapClass;
  /** Path data, units of the map. */
  d: string;
}

/** What the map of the country draws. All lines are path data. */
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
}

/** The mainland with 海南 and 台湾. What lies further south is in the inset, as on the standard map. */
export const MAIN = frame({
  width: 1180,
  height: 950,
  show: objects.provinces.geometries.flatMap(mainPoints),
  margin: [6, 6, 60, 12],
  meridian: 105,
  dot: 3,
});

/** What does not depend on the figures. */
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
 * @param values figures of provinces by adcode; those missing count as 0
 * @param bubbles figures of prefectures (or any divisions), drawn at their seats of government
 */
export function chinaMap(
  values: ReadonlyMap<string, number>,
  bubbles: readonly BubbleData[] = [],
): ChinaMapData {
  drawn ??= draw();
  const classes = classify(values.values());
  return {
    width: MAIN.width,
    height: MAIN.height,
    ...drawn,
    provinces: drawn.provinces.map(({ adcode, d }) => {
      const value = values.get(adcode) ?? 0;
      return { adcode, name: division(adcode)?.short ?? adcode, value, level: classes.of(value), d };
    }),
    bubbles: placeBubbles(withInset(MAIN), bubbles, 19),
  };
}
