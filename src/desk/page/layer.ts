/** Layers above the desk, one at a time: Esc closes, and the focus returns. */
import { type Child, make } from '../../browser/search/show/dom.ts';

let closed = Number.NEGATIVE_INFINITY;

/** Whether a layer closed less than 300 ms ago: an accidental second Enter was meant for it. */
export function hasJustClosed(): boolean {
  return performance.now() - closed < 300;
}

/** Opens a layer with a heading. @returns its element, and a function that closes it */
export function openLayer(
  title: string,
  className: string,
  ...children: Child[]
): { close: () => void; root: HTMLDialogElement } {
  const id = 'layer-title';
  const root = make(
    'dialog',
    { class: className, 'aria-labelledby': id },
    make('h2', { id }, title),
    ...children,
  );
  root.addEventListener('close', () => {
    closed = performance.now();
    root.remove();
  });
  document.body.append(root);
  root.showModal();
  return { close: () => root.close(), root };
}

/** Whether a layer is open. The desk's own keys are then off. */
export function isLayered(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** A button with its key. */
export function button(label: string, key: string, act: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button' }, label, key ? make('kbd', {}, key) : null);
  element.addEventListener('click', act);
  return element;
}
