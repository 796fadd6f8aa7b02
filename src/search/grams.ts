/**
 * The index's words: every run of one, two and three characters. What is searched for is itself such a run, or a
 * chain of them; so nothing depends on where a segmenter would part words, digits or letters.
 */

/** Length of the longest runs; a term no longer than this is looked up whole, and found exactly. */
export const LONGEST = 3;

/** Runs of a longer term that are looked up: enough that hardly anything else holds them all. */
const MOST = 8;

/**
 * Calls back with every run of up to {@link LONGEST} characters, each run as one number.
 * @param codes the characters as numbers from 1 @param base more than any of them
 */
export function eachRun(codes: readonly number[], base: number, call: (run: number) => void): void {
  for (let at = 0; at < codes.length; at++) {
    const end = Math.min(at + LONGEST, codes.length);
    let run = 0;
    for (let next = at; next < end; next++) {
      run = run * base + codes[next]!;
      call(run);
    }
  }
}

/** The runs that a text must hold to hold the term: all of them if they are few, else some spread over it. */
export function gramsFor(folded: string): string[] {
  const chars = Array.from(folded);
  if (chars.length <= LONGEST) return [folded];
  const last = chars.length - LONGEST;
  const steps = Math.min(last, MOST - 1);
  const starts = Array.from({ length: steps + 1 }, (_, step) => Math.round((step * last) / steps));
  return [...new Set(starts.map((at) => chars.slice(at, at + LONGEST).join('')))];
}

/** Whether looking a term up leaves no doubt that it stands there as one piece. */
export function isExact(folded: string): boolean {
  return Array.from(folded).length <= LONGEST;
}

/** The file, of so many, that a run's postings are in: FNV-1a, so that no directory has to be loaded. */
export function bucketOf(gram: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < gram.length; at++) hash = Math.imul(hash ^ gram.charCodeAt(at), 0x01000193);
  // The low bits alone are little mixed.
  return ((hash ^ (hash >>> 15)) >>> 0) % buckets;
}
