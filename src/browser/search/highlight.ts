/** Marks the words of a search in the page that it led to; the address is then again the page's own. */
import { placesOf } from './show/excerpt.ts';

const marks = (new URLSearchParams(location.hash.slice(1)).get('q') ?? '').split(' ').filter(Boolean);
history.replaceState(history.state, '', location.pathname + location.search);

/** Every stretch of the article's text that a mark stands in. */
function* stretches(): Generator<Range> {
  const article = document.querySelector('main article') ?? document.querySelector('main');
  if (!article) return;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const [from, to] of placesOf(node.textContent ?? '', marks)) {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      yield range;
    }
  }
}

// Where the browser knows no highlights the page is as it always is.
if ('highlights' in CSS) CSS.highlights.set('search', new Highlight(...stretches()));
