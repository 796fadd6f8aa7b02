/** Which parks and regions are compared, as written in the address: `?of=parks/wuxi-gaoxinqu,regions/jiangsu`. */

/** Most parks and regions that are compared at once. */
export const MOST = 4;

const FORM = /^(?:parks|regions)(?:\/[a-z0-9-]+)+$/;

/** Reads the query of an address. Invalid values are ignored. */
export function readSides(query: string): string[] {
  const given = new URLSearchParams(query).get('of')?.split(',') ?? [];
  return [...new Set(given.map((of) => of.replace(/^\/|\/$/g, '')))]
    .filter((of) => FORM.test(of))
    .slice(0, MOST);
}

/** The query of a comparison; empty for none. Slashes and commas are not escaped, so that it is readable. */
export function writeSides(sides: readonly string[]): string {
  return sides.length > 0 ? `?of=${sides.join(',')}` : '';
}

/** What a typed name means: the same label, else the first that begins with it or contains it; null if none does. */
export function sideNamed<T extends { of: string; label: string }>(
  typed: string,
  names: readonly T[],
): T | null {
  const words = typed.trim();
  if (!words) return null;
  const bare = ({ label }: T) => label.replace(/（[^（）]*）$/, '');
  return (
    names.find(({ label }) => label === words) ??
    names.find((one) => bare(one) === words) ??
    names.find(({ label }) => label.startsWith(words)) ??
    names.find(({ label }) => label.includes(words)) ??
    null
  );
}
