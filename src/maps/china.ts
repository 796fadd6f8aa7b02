/** The map of the whole country: provinces, ten-dash line, and the South China Sea as an inset. */
import { division } from '../gazetteer/index.ts';
import { type Bubble, type BubbleData, placeBubbles } from './bubbles.ts';
import { type Frame, frame } from './frame.ts';
import { type Inset, southChinaSea, withInset } from './inset.ts';
import { classify, type MapClass } from './scale.ts';
import { mainPoints, objects, type Shape } from './topology.ts';

export interface ProvincePart {
  adcode: string;
  name: string;
  value: number;
  level: MapClass;
  /** Path data, units of the map. */
  d: string;
}

export interface ChinaMapData {
  width: number;
  height: number;
  provinces: ProvincePart[];
  /** Borders between prefectures of one province. */
  prefectureBorders: string;
  /** Borders between provinces. */
  borders: string;
  dashes: string;
  inset: Inset;
  bubbles: Bubble[];
  /** The smallest figure of the classes 1…5. */
  legend: readonly number[];
}

/** The mainland with 海南 and 台湾; what lies further south is in the inset, as on the standard map. */
export const MAIN = frame({
  width: 1180,
  height: 950,
  show: objects.provinces.geometries.flatMap(mainPoints),
  margin: [6, 6, 60, 12],
  meridian: 105,
  dot: 3,
});

const provinceOf = (shape: Shape) => String(shape.id).slice(0, 2);

function borders(of: Frame, inner: boolean): string {
  return of.borders(
    (inner ? objects.prefectures : objects.provinces).geometries,
    (a: Shape, b: Shape) => !inner || provinceOf(a) === provinceOf(b),
  );
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What doesn't depend on the figures, drawn once. */
const still = lazy(() => ({
  provinces: objects.provinces.geometries.map((shape: Shape) => ({
    adcode: String(shape.id),
    d: MAIN.area(shape),
  })),
  borders: borders(MAIN, false),
  prefectureBorders: borders(MAIN, true),
  dashes: MAIN.dashes(),
  inset: southChinaSea(MAIN.width, MAIN.height),
}));

/**
 * The national map. `values`: figures of provinces by adcode, those missing count as 0; `bubbles`: figures of
 * prefectures (or any divisions), drawn at their seats.
 */
export function chinaMap(
  values: ReadonlyMap<string, number>,
  bubbles: readonly BubbleData[] = [],
): ChinaMapData {
  const classes = classify(values.values());
  const { provinces, ...rest } = still();
  return {
    width: MAIN.width,
    height: MAIN.height,
    ...rest,
    provinces: provinces.map(({ adcode, d }) => {
      const value = values.get(adcode) ?? 0;
      return { adcode, name: division(adcode)?.short ?? adcode, value, level: classes.of(value), d };
    }),
    bubbles: placeBubbles(withInset(MAIN), bubbles, 19),
    legend: classes.from,
  };
}
