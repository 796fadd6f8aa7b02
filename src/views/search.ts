/** The search page. */
import { EDITION } from '#edition/edition.ts';
import type { Archive } from '../archive/build.ts';
import { frameView } from './frame.ts';
import { searchExamples } from './search-examples.ts';

/** Its view: what a search finds is asked in the browser. */
export function searchView(archive: Archive) {
  return {
    frame: frameView(archive, {
      title: '搜索',
      description: `检索《${EDITION.name}》全部条目：标题、导语、正文与来源。`,
      path: '/search/',
      noindex: true,
      trail: [['/', '首页']],
    }),
    examples: searchExamples(archive),
  };
}
