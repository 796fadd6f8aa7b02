/** Shades of provinces, and of a province's prefectures when it is looked into. */
import { type Classes, classify } from '../../maps/scale.ts';
import { figure, valueText } from './figures.ts';
import type { Ground } from './ground.ts';
import { isCity, isProvince, type Scene } from './scene.ts';

/** Shades the ground; returns the classes that the key is to show. */
export function shade(ground: Ground, { rows, index, figures, near, state: { by } }: Scene): Classes {
  const valueAt = (code: string): number => {
    const region = index.get(code);
    if (region === undefined) return 0;
    return figure(isProvince(code) ? figures.provinces : figures.prefectures, region, by);
  };
  const codes = rows.spots.map(([code]) => code);
  const ofProvinces = classify(codes.filter(isProvince).map(valueAt));
  ground.shade((code) => {
    const value = valueAt(code);
    return { value, label: `${rows.spots[index.get(code) ?? -1]?.[2] ?? ''}：${valueText(value, by)}` };
  }, ofProvinces);
  if (!near) return ofProvinces;
  const within = codes.filter(
    (code) => code.startsWith(near.code.slice(0, 2)) && (isCity(code) || !isProvince(code)),
  );
  const ofParts = classify(within.map(valueAt));
  ground.shadeParts(valueAt, ofParts);
  return ofParts;
}
