/** From figures to maps: pure functions that return path data and positions, no colours. Components: components/maps. */
export type { Bubble, BubbleData } from './bubbles.ts';
export { chinaMap, MAIN } from './china.ts';
export { chinaFile, regionFile } from './files.ts';
export { type Inset, withInset } from './inset.ts';
export {
  LOCATOR_HEIGHT,
  LOCATOR_WIDTH,
  locate,
  locatorDrawings,
  locatorFile,
} from './locator.ts';
export { countiesOnPlane, nationOnPlane } from './plane.ts';
export { regionMap } from './region.ts';
export { classify } from './scale.ts';
export { barsPath, weekAxis } from './weeks.ts';
