/** Keeps a figure and the word behind it on one line: `5 期` must not end a line with 5. */

/** A figure, and a numeral's 第 before it. */
const GAP = /(?<=\d) (?=\p{Script=Han})|(?<=第) (?=\d)/gu;

/** A text of the site's own with blanks at which a line does not break. */
export function joined(text: string): string {
  return text.replace(GAP, '\u00a0');
}

/** Keys of views whose texts are the site's own. Those of the newsletter stay as they are, also when they are copied. */
const OWN = new Set([
  ...['words', 'intro', 'sentence', 'note', 'footnote', 'caption', 'more', 'facts', 'source', 'measure'],
  ...['placed', 'count', 'of', 'meaning'],
]);
/** Words of the newsletter in a view of the site's own. */
const QUOTED = 'clause';

/** A view whose own texts are {@link joined}. */
export function withJoins<T>(view: T, isOwn = false): T {
  if (typeof view === 'string') return (isOwn ? joined(view) : view) as T;
  if (Array.isArray(view)) return view.map((entry) => withJoins(entry, isOwn)) as T;
  if (typeof view !== 'object' || view === null) return view;
  const copy = {} as T & object;
  for (const key in view) copy[key] = key === QUOTED ? view[key] : withJoins(view[key], OWN.has(key));
  return copy;
}
