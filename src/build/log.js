// @ts-check
/**
 * Astro's log without what repeats itself: instead of a line for each page, how many were rendered and how many copied
 * from the cache. JavaScript, because Astro loads a logger as it is.
 */
import { stripVTControlCharacters } from 'node:util';
import toTerminal from 'astro/logger/node';

/**
 * Astro tells of a page in two messages: `├─ /about/index.html`, then its time `(+5ms)`, or `(restored)` where it was
 * copied from the cache.
 */
const PAGE = /^(?:├─|\((?:\+|restored|cached))/;
/** Steps without a result that matters. */
const STEP = /^(?:generating static routes$|✓ Completed in)/;
const QUIET = ['vite', 'types', 'content'];

/** @type {typeof toTerminal} */
export default function log(options) {
  const terminal = toTerminal(options);
  let rendered = 0;
  let restored = 0;
  return {
    write(event) {
      const { level, label, message } = event;
      const text = stripVTControlCharacters(message).trim();
      if (text.startsWith('(+')) rendered++;
      if (/^\((?:restored|cached)\)/.test(text)) restored++;
      // Astro's own directive, in each content file with a component.
      if (text.startsWith('[MODULE_LEVEL_DIRECTIVE]')) return;
      if (level === 'info' && (QUIET.includes(label ?? '') || PAGE.test(text) || STEP.test(text))) return;
      if (text.includes('page(s) built in'))
        terminal.write({ ...event, message: `${rendered} files rendered, ${restored} unchanged` });
      terminal.write(event);
    },
  };
}
