/** The page of what the reader follows. The browser fills it. */
import type { Archive } from '../../archive/build.ts';
import { frameView } from '../frame.ts';

/** The page of what is followed; it is another one in each browser. */
export function watchView(archive: Archive) {
  return {
    frame: frameView(archive, {
      title: '我的关注',
      description: '关注的地区、园区、行业、公司和检索，以及上次来访以来的新条目；只保存在本浏览器中。',
      path: '/watch/',
      noindex: true,
    }),
  };
}
