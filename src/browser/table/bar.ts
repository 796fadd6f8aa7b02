/** The bar under a table: copies and downloads its rows, and shows its citation. */
import type { Selection } from './take.ts';

/** The message if rows cannot be loaded. The class of the error is loaded with the rows, so its name is compared. */
export const troubleOf = (error: unknown): string =>
  error instanceof Error && error.name === 'Withdrawn'
    ? '有条目已更新，请刷新本页。'
    : '未能读取表格数据，请检查网络后重试。';
const DENIED = '浏览器不允许写入剪贴板，请改用“下载 CSV”。';

type Taken = Awaited<ReturnType<typeof import('./take.ts')['taken']>>;

const take = () => import('./take.ts');

/** Copies both forms: each program takes the one that it supports. They may be ready only after the click. */
async function copy(taken: Promise<Taken>): Promise<void> {
  const blob = (key: 'text' | 'markup', type: string) =>
    taken.then((parts) => new Blob([parts[key]], { type }));
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText((await taken).text);
  const types = { 'text/plain': blob('text', 'text/plain'), 'text/html': blob('markup', 'text/html') };
  return navigator.clipboard.write([new ClipboardItem(types)]);
}

function save({ csv, name }: Taken): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // Some browsers read the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Shows the bar.
 * @param selected the items at the time of a click
 * @returns a function that clears its messages, for when the items change
 */
export function openBar(bar: HTMLElement, selected: () => Selection): () => void {
  const status = bar.querySelector<HTMLElement>('[role=status]')!;
  const citation = bar.querySelector<HTMLElement>('.cite')!;
  const opener = bar.querySelector<HTMLButtonElement>('[data-take=cite]')!;
  /** Number of the newest action. */
  let turn = 0;

  function reset(): void {
    turn++;
    status.replaceChildren();
    citation.hidden = true;
    opener.ariaExpanded = 'false';
  }

  async function act(kind: string): Promise<string> {
    const selection = selected();
    const rows = `${selection.urls.length} 条`;
    const mine = turn;
    if (kind === 'cite') {
      const text = await (await take()).cited(selection);
      if (mine !== turn) return '';
      citation.querySelector('code')!.textContent = text;
      citation.hidden = false;
      opener.ariaExpanded = 'true';
      return '';
    }
    const taken = take().then((made) => made.taken(selection));
    if (kind === 'csv') {
      const file = await taken;
      save(file);
      return `已下载 ${rows}：${file.name}`;
    }
    try {
      await copy(taken);
    } catch {
      // Throws if the rows could not be loaded, which is another failure than a denied copy.
      await taken;
      return DENIED;
    }
    return `已复制 ${rows}，可粘贴到 Excel、WPS 或 Word`;
  }

  async function run(kind: string): Promise<void> {
    const isOpen = kind === 'cite' && !citation.hidden;
    reset();
    if (isOpen) return;
    const mine = turn;
    const said = await act(kind).catch((error: unknown) => ({ trouble: troubleOf(error) }));
    if (mine !== turn) return;
    if (typeof said === 'string') {
      status.textContent = said;
      return;
    }
    status.textContent = said.trouble;
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = '重试';
    again.addEventListener('click', () => {
      bar.querySelector<HTMLElement>(`[data-take=${kind}]`)!.focus();
      void run(kind);
    });
    status.append(' ', again);
  }

  for (const button of bar.querySelectorAll<HTMLButtonElement>('[data-take]'))
    button.addEventListener('click', () => run(button.dataset.take!));
  bar.hidden = false;
  return reset;
}
