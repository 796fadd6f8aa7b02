/** The divisions of China, their names, and a function that finds them in a text. */
export { abbreviations } from './abbreviations.ts';
export {
  children,
  type Division,
  division,
  divisions,
  prefecture,
  province,
  provinces,
  regionPath,
} from './divisions.ts';
export { namesakes } from './names.ts';
export { divisionOf, isMunicipality, place } from './place.ts';
export { type Mention, scan } from './scan.ts';
