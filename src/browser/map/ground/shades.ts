/**
 * Shades of provinces, and of the prefectures of the province that is zoomed into. They show items where bubbles show
 * sums; where bubbles show items, the ground has one colour.
 */
import { type Classes, classify } from '../../../maps/scale.ts';
import { figure, valueText } from '../data/figures.ts';
import { isProvince } from '../data/rows.ts';
import type { Scene } from '../scene.ts';
import type { Measure } from '../state.ts';
import type { Ground } from './ground.ts';

function figureAt({ index, figures }: Scene, code: string, by: Measure): number {
  const region = index.get(code) ?? -1;
  return figure(isProvince(code) ? figures.provinces : figures.prefectures, region, by);
}

/** Sets the accessible names of the provinces. */
export function labelProvinces(ground: Ground, scene: Scene): void {
  const { rows, index, state } = scene;
  ground.setLabels((code) => {
    const name = rows.spots[index.get(code) ?? -1]?.[2] ?? '';
    return `${name}：${valueText(figureAt(scene, code, state.by), state.by)}`;
  });
}

/** Shades the ground. Returns the classes that the legend explains; null for one colour. */
export function shade(ground: Ground, scene: Scene): Classes | null {
  const flat = () => 'map-home';
  if (scene.state.by === 'items') {
    ground.shade(flat);
    ground.shadeParts(flat);
    return null;
  }
  const items = (code: string) => figureAt(scene, code, 'items');
  const classed = (codes: readonly string[]) => classify(codes.map(items));
  const by =
    ({ of }: Classes) =>
    (code: string) =>
      `map-${of(items(code))}`;
  const classes = classed(ground.provinceCodes);
  ground.shade(by(classes));
  if (!scene.near) return classes;
  const ofParts = classed(scene.near.prefectures);
  ground.shadeParts(by(ofParts));
  return ofParts;
}
