/** The page at an address where nothing is. */
import type { Archive } from '../archive/build.ts';
import { frameView } from './frame.ts';

/** Its view. */
export function missingView(archive: Archive) {
  return {
    frame: frameView(archive, {
      title: '没有这一页',
      path: '/404.html',
      noindex: true,
      trail: [['/', '首页']],
    }),
  };
}
