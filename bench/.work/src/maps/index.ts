/** From figures to maps: pure functions, units and path data out, no colours. Components are in components/maps. */
export type { Bubble, BubbleData } from './bubbles.ts';
export { type ChinaMapData, chinaMap, type ProvincePart } from './china.ts';
export { chinaProjection, type Frame, frame } from './frame.ts';
export type { Inset } from './inset.ts';
export {
  LOCATOR_HEIGHT,
  LOCATOR_WIDTH,
  type Located,
  locate,
  locatorDrawings,
  locatorFile,
  locatorSvg,
} from './locator.ts';
export { type RegionMapData, type RegionMapOptions, type RegionPart, regionMap } from './region.ts';
export { bubbleRadius, type Classes, classify, type MapClass } from './scale.ts';
