/** The dictionary by which texts are cut into words. */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

let loaded: Jieba | null = null;

/** Jieba with the dictionary of its package, loaded once, when it is first needed: that takes some time and memory. */
export function dictionary(): Jieba {
  loaded ??= Jieba.withDict(dict);
  return loaded;
}
