/** Level of a division, as its adcode shows it (GB/T 2260: two digits each for province, prefecture, county). */
export type Level = 'province' | 'prefecture' | 'county';

const MUNICIPALITY = /^(?:11|12|31|50)/;

/** The code of the parent division; null for provinces. The parent of a municipality's district is the municipality. */
export function parentCode(adcode: string): string | null {
  if (adcode.endsWith('0000')) return null;
  const direct = MUNICIPALITY.test(adcode) || levelOf(adcode) === 'prefecture';
  return direct ? `${adcode.slice(0, 2)}0000` : `${adcode.slice(0, 4)}00`;
}

/** Level of an adcode. A county directly below its province (90 in the middle: 429006 天门) counts as a prefecture. */
export function levelOf(adcode: string): Level {
  if (adcode.endsWith('0000')) return 'province';
  return /^\d\d(?:90|\d\d00$)/.test(adcode) ? 'prefecture' : 'county';
}
