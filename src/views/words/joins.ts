/** Keeps a figure and the word after it on one line: `5 期` must not break after 5. */

/** The space after a figure, or between 第 and a figure. */
const GAP = / (?:(?<=\d )(?=\p{Script=Han})|(?<=第 )(?=\d))/gu;

/** A text with no-break spaces at figures. */
export function joined(text: string): string {
  return text.replace(GAP, '\u00a0');
}

/** Keys of views with texts of the site. Texts of the newsletter stay unchanged, also when they are copied. */
const OWN = new Set([
  ...['words', 'intro', 'sentence', 'note', 'footnote', 'caption', 'more', 'facts', 'source', 'measure'],
  ...['placed', 'count', 'of', 'meaning'],
]);
/** Key of the newsletter's words in such a view. */
const QUOTED = 'clause';

/** A view with {@link joined} texts of the site. Parts without such texts are the same objects. */
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
