/**
 * Maps of values: pure functions that return path data and positions, without colours. The components are in
 * components/maps.
 */
export type { Bubble, BubbleData } from './bubbles.ts';
export { type ChinaMapData, chinaMap, MAIN } from './china.ts';
export { countiesOf, countyFiles } from './counties.ts';
export { chinaFile, regionFile } from './files.ts';
export { type Inset, withInset } from './inset.ts';
export {
  LOCATOR_HEIGHT,
  LOCATOR_WIDTH,
  locate,
  locatorDrawings,
  locatorFile,
} from './locator.ts';
export type { MapName } from './names.ts';
export { countiesOnPlane, nationOnPlane } from './plane.ts';
export { type RegionMapData, regionMap } from './region.ts';
export { classify } from './scale.ts';
export { barsPath, weekAxis } from './weeks.ts';
