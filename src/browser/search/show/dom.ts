/** Elements in one line. */

/** The element of the page with that id. */
export const byId = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

export type Child = Node | string | null | undefined | false;

/** The same with a blank between elements side by side, for those who copy them. Marked words are part of a text. */
export function apart(children: readonly Child[]): (Node | string)[] {
  const shown = children.filter((child): child is Node | string => child instanceof Node || !!child);
  const isPiece = (child?: Node | string) => child instanceof Element && child.localName !== 'mark';
  return shown.flatMap((child, at) => (isPiece(child) && isPiece(shown[at - 1]) ? [' ', child] : [child]));
}

/** @param attributes set as written; false and undefined leave one out, true sets it empty */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...apart(children));
  return element;
}

/** A button. @param act what it does */
export function button(label: string, act: (self: HTMLButtonElement) => unknown): HTMLButtonElement {
  const made = make('button', { type: 'button' }, label);
  made.addEventListener('click', () => act(made));
  return made;
}
