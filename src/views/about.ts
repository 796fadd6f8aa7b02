/** The page about the sources, the extraction of facts, its accuracy, and the licence. */
import measured from '#edition/accuracy.json' with { type: 'json' };
import type { Archive } from '../archive/build.ts';
import { tally } from '../archive/tally.ts';
import { frameView } from './frame.ts';
import { noteLabel } from './words/labels.ts';
import { issueName } from './words/text.ts';

/** The issues whose labels the accuracy was measured on, in words; empty if none was. */
function labelledIssues({ issues }: Archive): string {
  const names: readonly string[] = measured.issues;
  const here = issues.filter(({ seed }) => names.includes(seed)).map(issueName);
  const others = names.length - here.length;
  const parts = [
    here.length > 0 ? `本站收录的 ${here.length} 期（${here.join('、')}）` : '',
    others > 0 ? `${others} 篇为训练编写、不收录的文本` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `测量所据：${parts.join('，以及 ')}。` : '';
}

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
    labelled: labelledIssues(archive),
    items: items.length,
    undated: items.filter((item) => item.date === null).length,
    doubtful: items.filter((item) => item.notes.length > 0).length,
    doubts: doubts.map(({ key, count }) => ({ label: noteLabel(key), count })),
  };
}
