/** The page that is shown without a network. */
import type { Archive } from '../../archive/build.ts';
import { frameView } from '../frame.ts';

/** The page that is shown without a network, instead of one that is not kept. */
export function offlineView(archive: Archive) {
  return {
    frame: frameView(archive, {
      title: '离线',
      description: '没有网络时可读的页面：最近读的一期和关注的内容。',
      path: '/offline/',
      noindex: true,
    }),
  };
}
