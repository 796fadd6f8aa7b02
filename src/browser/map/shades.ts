/** Shades of provinces, and of a province's prefectures when it is looked into. */
import { oncePer } from '../../archive/memo.ts';
import { type Classes, classify } from '../../maps/scale.ts';
import { figure, valueText } from './figures.ts';
import type { Ground } from './ground.ts';
import type { Rows } from './rows.ts';
import { isProvince, type Scene } from './scene.ts';

const provinceCodes = oncePer(({ spots }: Rows) => spots.map(([code]) => code).filter(isProvince));

function figureAt({ index, figures, state: { by } }: Scene, code: string): number {
  const region = index.get(code);
  if (region === undefined) return 0;
  return figure(isProvince(code) ? figures.provinces : figures.prefectures, region, by);
}

/** Says the provinces' figures, as their shades show them. */
export function tellShades(ground: Ground, scene: Scene): void {
  const { rows, index, state } = scene;
  ground.tell((code) => {
    const name = rows.spots[index.get(code) ?? -1]?.[2] ?? '';
    return `${name}：${valueText(figureAt(scene, code), state.by)}`;
  });
}

/** Shades the ground; returns the classes that the key is to show. */
export function shade(ground: Ground, scene: Scene): Classes {
  const { rows, near } = scene;
  const valueAt = (code: string) => figureAt(scene, code);
  const ofProvinces = classify(provinceCodes(rows).map(valueAt));
  ground.shade(valueAt, ofProvinces);
  if (!near) return ofProvinces;
  const ofParts = classify(near.prefectures.map(valueAt));
  ground.shadeParts(valueAt, ofParts);
  return ofParts;
}
