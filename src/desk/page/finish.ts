/** The end of the week: what was changed, then learn and publish, each with its output. */
import { make } from '../../browser/search/show/dom.ts';
import type { NewPage, RunRequest } from '../contract.ts';
import { get, run } from './ask.ts';
import { isPlain } from './keys.ts';
import { button, openLayer } from './layer.ts';
import { openEntries, state } from './state.ts';
import { attempt } from './work.ts';

/** Opens the layer. */
export function finishWeek(): void {
  const output = make('pre', { tabindex: '0', role: 'log', 'aria-label': '输出' });
  const start = async (command: RunRequest['command']) => {
    output.textContent = '正在运行……\n';
    // A disabled button would lose the focus.
    output.focus();
    learn.disabled = publish.disabled = true;
    try {
      await run({ command }, ({ text, end }) => {
        output.append(text ?? (end === 0 ? '完成。\n' : `没有完成（${end}）：见上面的说明。\n`));
        output.scrollTop = output.scrollHeight;
      });
    } catch (error) {
      output.append(`${(error as Error).message}\n`);
    }
    learn.disabled = publish.disabled = false;
  };
  const learn = button('学习这些改动（约两分钟）', 'Y', () => void start('learn'));
  const publish = button('生成网站并检查网址', 'G', () => void start('publish'));
  const close = button('关闭', 'Esc', () => layer.close());
  // Enter pressed by habit must not start a command.
  close.autofocus = true;
  const left = openEntries().length;
  const { changes } = state;
  const pages = make('div');
  void attempt(async () => {
    const added = await get<NewPage[]>('new-pages');
    if (added.length === 0) return;
    pages.append(
      make(
        'h3',
        {},
        `发布后有新网址的园区、公司 ${added.length} 个（以后不变；要改名或合并：docs/publishing.md）`,
      ),
      make(
        'ul',
        { tabindex: '0' },
        ...added.map(({ name, url }) => make('li', {}, `${name} `, make('code', {}, url))),
      ),
    );
  });
  const layer = openLayer(
    '结束本周',
    'finish',
    make('p', {}, left > 0 ? `本期还有 ${left} 条待核。` : '本期没有待核的条目。'),
    make('p', { class: 'buttons' }, learn, publish, close),
    output,
    make(
      'p',
      { class: 'note' },
      '学习之后运行 npm run evaluate -- --report 和 npm run ingest；发布之后提交 seeds、content，见 docs/publishing.md。',
    ),
    pages,
    make('h3', {}, `本次改动 ${changes.length} 处`),
    make(
      'ul',
      { tabindex: '0' },
      ...changes.map(({ id, title, diff }) =>
        make('li', {}, `${id} ${title}`, make('small', {}, diff.added.join(' '))),
      ),
    ),
  );
  layer.root.addEventListener('keydown', (event) => {
    if (!isPlain(event)) return;
    if (event.key === 'y') learn.click();
    if (event.key === 'g') publish.click();
  });
}
