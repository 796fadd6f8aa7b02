/** The page for an unknown address. */
import type { Archive } from '../archive/build.ts';
import { frameView } from './frame.ts';

/** The view of the page for an unknown address. */
export function missingView(archive: Archive) {
  return {
    frame: frameView(archive, {
      title: '没有这一页',
      path: '/404.html',
      noindex: true,
    }),
  };
}
