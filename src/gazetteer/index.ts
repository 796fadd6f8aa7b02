/** The places of China: divisions, their names, and how to find them in a text. */
export { type Abbreviation, abbreviations } from './abbreviations.ts';
export type { Level } from './codes.ts';
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
export { type Form, namesakes } from './names.ts';
export { divisionOf, place } from './place.ts';
export { type Mention, scan } from './scan.ts';
