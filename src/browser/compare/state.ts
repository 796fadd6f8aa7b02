/** Which parks and regions are compared, as it stands in the address: `?of=parks/wuxi-gaoxinqu,regions/jiangsu`. */

/** The most that stand side by side. */
export const MOST = 4;

const FORM = /^(?:parks|regions)(?:\/[a-z0-9-]+)+$/;

/** Reads the address's query; what makes no sense is as if it were not there. */
export function readSides(query: string): string[] {
  const given = new URLSearchParams(query).get('of')?.split(',') ?? [];
  return [...new Set(given.map((of) => of.replace(/^\/|\/$/g, '')))]
    .filter((of) => FORM.test(of))
    .slice(0, MOST);
}

/** The query of a comparison; empty for none. Slashes and commas stay, so that the address can be read. */
export function writeSides(sides: readonly string[]): string {
  return sides.length > 0 ? `?of=${sides.join(',')}` : '';
}

/** The one that a name typed by the reader means: the same name, else the first that begins with it or holds it. */
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
