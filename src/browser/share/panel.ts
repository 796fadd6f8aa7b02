/** The panel that shows what was copied to be sent on, and the address as a QR code. Loaded when it is called for. */
import { button, make } from '../search/show/dom.ts';
import styles from './panel.css?url';
import { qrCode } from './qr.ts';

/** What is sent on. */
export interface Sent {
  text: string;
  url: string;
  /** Whether it is in the clipboard. */
  copied: boolean;
}

const heading = make('h2', { id: 'sent' });
const body = make('div', { class: 'sent-body' });
// The dialog has no padding of its own, so that a click on it is one outside.
const inner = make('div', { class: 'sent-inner' }, heading, body);
const dialog = make('dialog', { class: 'sent', 'aria-labelledby': 'sent' }, inner);

/** The panel has no styles until they are here. */
let ready: Promise<unknown> | undefined;

function load(): Promise<unknown> {
  document.body.append(dialog);
  // A click on what lies around the panel closes it.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  return new Promise((resolve) => {
    const link = make('link', { rel: 'stylesheet', href: styles });
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
}

/** Shows the words, the address and its QR code. */
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
