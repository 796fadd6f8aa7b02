/** Keeps a figure and the word behind it on one line: `5 期` must not end a line with 5. */

/** A figure, and a numeral's 第 before it. */
const GAP = / (?:(?<=\d )(?=\p{Script=Han})|(?<=第 )(?=\d))/gu;

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

/** A view whose own texts are {@link joined}. Parts without such texts are the same objects. */
export function withJoins<T>(view: T, isOwn = false): T {
  if (typeof view === 'string') return (isOwn ? joined(view) : view) as T;
  if (typeof view !== 'object' || view === null) return view;
  const isList = Array.isArray(view);
  let copy = view;
  for (const key of Object.keys(view) as (keyof typeof view)[]) {
    const value = key === QUOTED ? view[key] : withJoins(view[key], isList ? isOwn : OWN.has(key as string));
    if (value === view[key]) continue;
    if (copy === view) copy = (isList ? [...view] : { ...view }) as typeof view;
    copy[key] = value;
  }
  return copy;
}
