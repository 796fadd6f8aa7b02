/** The panel that shows what was copied for sharing, and the address as a QR code. Loaded on demand. */
import { button, make } from '../search/show/dom.ts';
import styles from './panel.css?url';
import { qrCode } from './qr.ts';

/** What is shared. */
export interface Sent {
  text: string;
  url: string;
  /** Whether it is in the clipboard. */
  copied: boolean;
}

const heading = make('h2', { id: 'sent' });
const body = make('div', { class: 'sent-body' });
// The dialog itself has no padding, so that a click on it is a click outside the panel.
const inner = make('div', { class: 'sent-inner' }, heading, body);
const dialog = make('dialog', { class: 'sent', 'aria-labelledby': 'sent' }, inner);

/** Resolves when the styles are loaded, or could not be. */
let ready: Promise<unknown> | undefined;

function load(): Promise<unknown> {
  document.body.append(dialog);
  // A click outside closes the panel.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  return new Promise((resolve) => {
    const link = make('link', { rel: 'stylesheet', href: styles });
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
}

/** Shows the text, the address and its QR code. */
export async function showPanel({ text, url, copied }: Sent): Promise<void> {
  ready ??= load();
  await ready;
  heading.textContent = copied ? '已复制，可直接粘贴' : '请手动复制';
  body.replaceChildren(
    make('p', { class: 'sent-words' }, `${text}\n${url}`),
    make('figure', {}, qrCode(url, '二维码，内容为上面的网址'), make('figcaption', {}, '用手机扫码打开')),
    make(
      'p',
      {},
      button('关闭', () => dialog.close()),
    ),
  );
  if (!dialog.open) dialog.showModal();
}
