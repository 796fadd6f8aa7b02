/** Pages whose text is all in their templates: a script fills them, or they say that something is missing. */
import type { Archive } from '../../archive/build.ts';
import { frameView } from '../frame.ts';

const plain = (archive: Archive, title: string, path: string, description?: string) => ({
  frame: frameView(archive, { title, path, description, noindex: true }),
});

/** The page for an unknown address. */
export const missingView = (archive: Archive) => plain(archive, '没有这一页', '/404.html');

/** The page that is shown without a network, instead of a page that is not in the cache. */
export const offlineView = (archive: Archive) =>
  plain(archive, '离线', '/offline/', '没有网络时可读的页面：最近读的一期和关注的内容。');

/** The page of what the reader follows, which differs in each browser. */
export const watchView = (archive: Archive) =>
  plain(
    archive,
    '我的关注',
    '/watch/',
    '关注的地区、园区、行业、公司和检索，以及上次来访以来的新条目；只保存在本浏览器中。',
  );
