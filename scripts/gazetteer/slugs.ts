/** Slugs: pinyin of the short name, with corrections for characters that have several readings. */
import { pinyin } from 'pinyin-pro';
import { shortName } from '../../src/gazetteer/short.ts';

/** Readings of characters in place names; the dictionary prefers others. */
const CHARACTERS: Readonly<Record<string, string>> = { 都: 'du', 什: 'shi' };

/**
 * Short names that the dictionary reads wrongly. The readings here are those of 《现代汉语词典》 and of the places. All
 * slugs were checked by hand.
 */
const NAMES: Readonly<Record<string, string>> = {
  陕西: 'shaanxi',
  乐亭: 'laoting',
  乐陵: 'laoling',
  乐清: 'yueqing',
  蔚县: 'yuxian',
  尉犁: 'yuli',
  洪洞: 'hongtong',
  繁峙: 'fanshi',
  穆棱: 'muling',
  珲春: 'hunchun',
  六合: 'luhe',
  涡阳: 'guoyang',
  歙县: 'shexian',
  单县: 'shanxian',
  浚县: 'xunxian',
  召陵: 'shaoling',
  泌阳: 'biyang',
  黄陂: 'huangpi',
  大埔: 'dabu',
  筠连: 'junlian',
  宕昌: 'tanchang',
  吴堡: 'wubu',
  红寺堡: 'hongsibu',
};

/** The slug of a name, lower-case letters only: 陕西省 → shaanxi, 沧县 → cangxian, 吕梁市 → lvliang. */
export function slugOf(name: string): string {
  const short = shortName(name);
  const known = NAMES[short];
  if (known !== undefined) return known;
  const syllables = pinyin(short, { toneType: 'none', type: 'array', v: true });
  return [...short].map((character, i) => CHARACTERS[character] ?? syllables[i] ?? '').join('');
}
