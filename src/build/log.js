// @ts-check
/**
 * A quiet version of Astro's log: the numbers of rendered and cached pages instead of a line for each page. JavaScript,
 * because Astro imports a logger without compiling it.
 */
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import toTerminal from 'astro/logger/node';

/**
 * Astro logs two messages per page: `├─ /about/index.html`, then its time `(+5ms)`, or `(restored)` if it was cached.
 */
const PAGE = /^(?:├─|\((?:\+|restored|cached))/;
/** Messages without useful information: the steps of each build. */
const STEP =
  /^(?:generating static routes$|✓ Completed in|output: |mode: |Collecting build info|Building static entrypoints|Rearranging server assets|Complete!$)/;
const QUIET = ['vite', 'types', 'content'];

/** @param {NodeJS.ErrnoException} error */
function quietly(error) {
  if (error.code !== 'EPIPE') throw error;
}

/** @type {typeof toTerminal} */
export default function log(options) {
  const terminal = toTerminal(options);
  // `npm start | head -1`: messages after the reader has closed the pipe are dropped.
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', quietly);
  let rendered = 0;
  let restored = 0;
  return {
    write(event) {
      const { level, label, message } = event;
      const text = stripVTControlCharacters(message).trim();
      if (text.startsWith('(+')) rendered++;
      if (/^\((?:restored|cached)\)/.test(text)) restored++;
      // A warning about a directive that Astro itself writes.
      if (text.startsWith('[MODULE_LEVEL_DIRECTIVE]')) return;
      if (level === 'info' && (QUIET.includes(label ?? '') || PAGE.test(text) || STEP.test(text))) return;
      if (text.includes('page(s) built in'))
        terminal.write({ ...event, message: `${rendered} files rendered, ${restored} unchanged` });
      terminal.write(event);
    },
  };
}
