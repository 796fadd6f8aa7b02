/** Shades of provinces, and of a province's prefectures when it is looked into. */
import { type Classes, classify } from '../../maps/scale.ts';
import { figure, valueText } from './figures.ts';
import type { Ground } from './ground.ts';
import { isCity, isProvince, type Scene } from './scene.ts';

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
  const codes = rows.spots.map(([code]) => code);
  const ofProvinces = classify(codes.filter(isProvince).map(valueAt));
  ground.shade(valueAt, ofProvinces);
  if (!near) return ofProvinces;
  const within = codes.filter(
    (code) => code.startsWith(near.code.slice(0, 2)) && (isCity(code) || !isProvince(code)),
  );
  const ofParts = classify(within.map(valueAt));
  ground.shadeParts(valueAt, ofParts);
  return ofParts;
}
