/** Words of invented issues, from words.yaml. */
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

/** The lists by name; see the comments in words.yaml. */
interface Words
  extends Record<
    | 'firm'
    | 'firmEnds'
    | 'firmForms'
    | 'zones'
    | 'areas'
    | 'aims'
    | 'plans'
    | 'things'
    | 'virtues'
    | 'occasions',
    string[]
  > {
  products: string[][];
}

export const WORDS = load(readFileSync(new URL('words.yaml', import.meta.url), 'utf8')) as Words;
