import type { Place } from './dataset.ts';

/** A place from large to small: `江苏省苏州市昆山市`. A municipality occurs once: `重庆市长寿区`. */
export function placeText(place: Pick<Place, 'province' | 'city' | 'district'>): string {
  const parts = [place.province, place.city, place.district].filter((part) => part !== null);
  return [...new Set(parts)].join('');
}
