/** The page about the sources, the extraction of facts, its accuracy, and the licence. */
import type { Archive } from '../archive/build.ts';
import { tally } from '../archive/tally.ts';
import { frameView } from './frame.ts';
import { noteLabel } from './words/labels.ts';

/** The view of the page about the archive. */
export function aboutView(archive: Archive) {
  const { items } = archive;
  const doubts = tally(
    items.flatMap((item) => item.notes),
    (note) => note.code,
  );
  return {
    frame: frameView(archive, {
      title: '关于与方法',
      description: '文字从哪里来，事实如何从文字中取出，准确到什么程度，可以怎样使用。',
      path: '/about/',
    }),
    items: items.length,
    undated: items.filter((item) => item.date === null).length,
    doubtful: items.filter((item) => item.notes.length > 0).length,
    doubts: doubts.map(({ key, count }) => ({ label: noteLabel(key), count })),
  };
}
