/** The dictionary for word segmentation. */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

let loaded: Jieba | null = null;

/** Jieba with its default dictionary. It is loaded once, on demand, because that takes some time and memory. */
export function dictionary(): Jieba {
  loaded ??= Jieba.withDict(dict);
  return loaded;
}
