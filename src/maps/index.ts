/** From figures to maps: pure functions, units and path data out, no colours. Components are in components/maps. */
export type { Bubble, BubbleData } from './bubbles.ts';
export { type ChinaMapData, chinaMap, MAIN, type ProvincePart } from './china.ts';
export { chinaFile, regionFile } from './files.ts';
export { chinaProjection, type Frame, frame } from './frame.ts';
export { type Inset, withInset } from './inset.ts';
export {
  LOCATOR_HEIGHT,
  LOCATOR_WIDTH,
  type Located,
  locate,
  locatorDrawings,
  locatorFile,
  locatorSvg,
} from './locator.ts';
export { nationOnPlane, onPlane, type PlaneTopology } from './plane.ts';
export { type RegionMapData, type RegionMapOptions, type RegionPart, regionMap } from './region.ts';
export { bubbleRadius, type Classes, classify, type MapClass } from './scale.ts';
export { barsPath, WEEKS_HEIGHT, WEEKS_WIDTH, type WeekAxis, weekAxis } from './weeks.ts';
