/** Highlights the words of a search on the page that it led to, and removes them from the address. */
import { placesOf } from './show/excerpt.ts';

const marks = (new URLSearchParams(location.hash.slice(1)).get('q') ?? '').split(' ').filter(Boolean);
history.replaceState(history.state, '', location.pathname + location.search);

/** The ranges of the article's text that match a mark. */
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

// Browsers without the Highlight API show the page unchanged.
if ('highlights' in CSS) CSS.highlights.set('search', new Highlight(...stretches()));
