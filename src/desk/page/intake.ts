/** Takes in an issue: choose or drop a file, check what was read from it, then take it in. */
import { make } from '../../browser/search/show/dom.ts';
import type { RunRequest } from '../contract.ts';
import { run, upload } from './ask.ts';
import { isPlain } from './keys.ts';
import { button, openLayer } from './layer.ts';
import { say } from './state.ts';
import { openIssue } from './work.ts';

type Mode = NonNullable<RunRequest['mode']>;
const isPreview = (mode: Mode) => mode === 'preview' || mode === 'preview-replace';

/** The part of the output of `npm run ingest -- --json` that is shown here. */
interface Report {
  status: 'ingested' | 'already-ingested' | 'superseded' | 'failed';
  issue: string | null;
  title: string;
  from: string | null;
  to: string | null;
  sections: Record<string, number>;
  items: { title: string; section: string; place: string | null; sum: string | null; state: string }[];
  doubts: { text: string; title: string | null }[];
  withdrawn: string[];
}

const PATH = /^.*?: /;

/** What a refusal means, in plain words, and what can be done. */
function refusal(message: string): { words: string; mayReplace: boolean; needsWeek: boolean } {
  const mayReplace = message.includes('--replace');
  const needsWeek = /“year:|no date shows the week/.test(message);
  const [, issue] = /ingested as (\S+);/.exec(message) ?? [];
  if (issue)
    return {
      words: `同名文件已作为 ${issue} 收过，内容有改动。是同一期就替换：网址不变，手工改过的内容保留。是新的一期就先给文件改名。`,
      mayReplace,
      needsWeek,
    };
  if (mayReplace)
    return {
      words: '这一周已有别的文本。如果这是同一期的更好文本，可以替换它：网址不变，手工改过的内容保留。',
      mayReplace,
      needsWeek,
    };
  if (message.includes('is taken by'))
    return {
      words: '这一周已有别的一期，两者没有相同的标题。如果这是另一周的，请写明年和周。',
      mayReplace,
      needsWeek: true,
    };
  if (needsWeek) return { words: '从文本看不出是哪一年哪一周，请写明。', mayReplace, needsWeek };
  return { words: `读不了这个文件：${message.replace(PATH, '')}`, mayReplace, needsWeek };
}

function understood(report: Report): HTMLElement {
  const { title, from, to, sections, items, doubts, withdrawn } = report;
  return make(
    'div',
    { class: 'understood' },
    make('p', {}, make('strong', {}, title), ` ${from} 至 ${to}`),
    ...Object.entries(sections).map(([section, count]) =>
      make(
        'section',
        {},
        make('h3', {}, `${section} ${count} 条`),
        make(
          'ol',
          {},
          ...items
            .filter((item) => item.section === section)
            .map((item) =>
              make(
                'li',
                {},
                item.title,
                make('small', {}, [item.place, item.sum].filter(Boolean).join(' · ')),
              ),
            ),
        ),
      ),
    ),
    make('h3', {}, `待核 ${doubts.length} 处`),
    make('ul', {}, ...doubts.map(({ text, title: of }) => make('li', {}, of ? `${of}：${text}` : text))),
    withdrawn.length > 0 ? make('p', { class: 'error' }, `不再出现、将撤下：${withdrawn.join('、')}`) : null,
  );
}

/** Opens the layer. @param given a file that was dropped */
export function takeIn(given?: File): void {
  const input = make('input', { type: 'file', accept: '.pdf,.docx,.txt,.md', 'aria-label': '选择文件' });
  const result = make('div', {
    class: 'result',
    'aria-live': 'polite',
    tabindex: '0',
    role: 'group',
    'aria-label': '读出的内容',
  });
  const buttons = make('p', { class: 'buttons' });
  const layer = openLayer(
    '收入一期',
    'intake',
    make('p', {}, 'PDF、Word 或文本。先看读出了什么，再收入。'),
    input,
    result,
    buttons,
  );
  /** The file and week of a request and of its report. */
  type Asked = Pick<RunRequest, 'upload' | 'week'>;

  const cancel = () => button('取消', 'Esc', () => layer.close());
  async function work(mode: Mode, asked: Asked): Promise<void> {
    buttons.replaceChildren();
    result.replaceChildren(make('p', {}, isPreview(mode) ? '正在读……' : '正在收入……'));
    let said = '';
    let report: Report | undefined;
    try {
      await run({ command: 'ingest', mode, ...asked }, (line) => {
        said += line.text ?? '';
        report = (line.report as { issues: Report[] } | undefined)?.issues[0] ?? report;
      });
    } catch (error) {
      said = (error as Error).message;
    }
    if (!report) result.replaceChildren(make('p', { class: 'error' }, said || '没有读出内容。'));
    else show(report, mode, asked);
  }
  function show(report: Report, mode: Mode, asked: Asked): void {
    if (report.status === 'already-ingested' || report.status === 'superseded') {
      result.replaceChildren(
        make('p', {}, `这个文本已经收过（${report.issue}，${report.title}），什么也没有改。`),
      );
      buttons.replaceChildren(cancel());
    } else if (report.status === 'failed') refuse(report.title, asked);
    else if (isPreview(mode)) {
      result.replaceChildren(understood(report));
      const isAgain = report.items.every(({ state }) => state === 'unchanged');
      const [label, next] = mode === 'preview' ? (['收入', 'take'] as const) : (['替换', 'replace'] as const);
      const take = button(
        isAgain ? `${label}（没有变化）` : label,
        'Enter',
        () => void during(() => work(next, asked)),
      );
      buttons.replaceChildren(take, cancel());
      take.focus();
    } else if (layer.root.isConnected) {
      layer.close();
      void openIssue(report.issue ?? '');
    } else say(`已收入：${report.title}。重新打开编辑台后可选。`);
  }
  function refuse(message: string, asked: Asked): void {
    const { words, mayReplace, needsWeek } = refusal(message);
    result.replaceChildren(make('p', { class: 'error' }, words));
    const actions: Node[] = [];
    if (mayReplace)
      actions.push(button('看替换的结果', '', () => void during(() => work('preview-replace', asked))));
    if (needsWeek) {
      const year = make('input', { type: 'number', min: '2000', max: '2100', 'aria-label': '年' });
      const number = make('input', { type: 'number', min: '1', max: '53', 'aria-label': '周' });
      const again = () => {
        const week = { year: Number(year.value), week: Number(number.value) };
        void during(() => work('preview', { ...asked, week }));
      };
      const stated = make('p', {}, '年 ', year, ' 第 ', number, ' 周');
      stated.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && isPlain(event)) again();
      });
      result.append(stated);
      actions.unshift(button('再读', 'Enter', again));
      year.focus();
    }
    buttons.replaceChildren(...actions, cancel());
  }
  /** Runs `act`; no other file can be chosen meanwhile. */
  async function during(act: () => Promise<void>): Promise<void> {
    input.disabled = true;
    try {
      await act();
    } catch (error) {
      result.replaceChildren(make('p', { class: 'error' }, (error as Error).message));
    }
    input.disabled = false;
  }
  const begin = (file: File) => during(async () => work('preview', { upload: await upload(file) }));
  input.addEventListener('change', () => input.files?.[0] && void begin(input.files[0]));
  if (given) void begin(given);
}
