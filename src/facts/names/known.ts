/** Well-known firms (firms.txt of the edition). */
import { readEditionFile } from '../../text/edition-file.ts';
import { remembered } from '../../text/remembered.ts';

/** Known names by their first two characters. */
let firms: Map<string, string[]> | null = null;

function read(): Map<string, string[]> {
  const names = readEditionFile('firms.txt')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => line.split('/'))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const found = new Map<string, string[]>();
  for (const name of names) {
    const key = name.slice(0, 2);
    const list = found.get(key);
    if (list) list.push(name);
    else found.set(key, [name]);
  }
  return found;
}

/** Positions of known firms in a text, from left to right; the longest name at each position. */
export const knownFirms = remembered((text: string): readonly { start: number; end: number }[] => {
  firms ??= read();
  const folded = text.toLowerCase();
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at + 1 < folded.length; at++) {
    const name = firms
      .get(folded.slice(at, at + 2))
      ?.find((one) => folded.startsWith(one, at) && isWhole(folded, at, one));
    if (!name) continue;
    found.push({ start: at, end: at + name.length });
    at += name.length - 1;
  }
  return found;
});

/** Whether a Latin name is not part of a longer word. */
function isWhole(text: string, at: number, name: string): boolean {
  const latin = /[a-z0-9]/;
  return (
    !(latin.test(name.charAt(0)) && latin.test(text.charAt(at - 1))) &&
    !(latin.test(name.charAt(name.length - 1)) && latin.test(text.charAt(at + name.length)))
  );
}

/** All known firms. */
export function knownNames(): string[] {
  firms ??= read();
  return [...firms.values()].flat();
}
