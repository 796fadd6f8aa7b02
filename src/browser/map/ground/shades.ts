/** Shades of provinces, and of the prefectures of the province that is zoomed into. */
import { type Classes, classify } from '../../../maps/scale.ts';
import { figure, valueText } from '../data/figures.ts';
import { isProvince } from '../data/rows.ts';
import type { Scene } from '../scene.ts';
import type { Ground } from './ground.ts';

function figureAt({ index, figures, state: { by } }: Scene, code: string): number {
  const region = index.get(code) ?? -1;
  return figure(isProvince(code) ? figures.provinces : figures.prefectures, region, by);
}

/** Sets the accessible names of the provinces. */
export function labelProvinces(ground: Ground, scene: Scene): void {
  const { rows, index, state } = scene;
  ground.setLabels((code) => {
    const name = rows.spots[index.get(code) ?? -1]?.[2] ?? '';
    return `${name}：${valueText(figureAt(scene, code), state.by)}`;
  });
}

/** Shades the ground. Returns the classes that the legend explains. */
export function shade(ground: Ground, scene: Scene): Classes {
  const valueAt = (code: string) => figureAt(scene, code);
  const classes = classify(ground.provinceCodes.map(valueAt));
  ground.shade(valueAt, classes);
  if (!scene.near) return classes;
  const ofParts = classify(scene.near.prefectures.map(valueAt));
  ground.shadeParts(valueAt, ofParts);
  return ofParts;
}
