/** Makes elements. Text is set as text, never as markup. */

/** The element of the page with that id. */
export const byId = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

export type Child = Node | string | null | undefined | false;

/** Puts a space between adjacent elements, so that it is in copied text. `<mark>` is part of a text and gets none. */
export function apart(children: readonly Child[]): (Node | string)[] {
  const shown = children.filter((child): child is Node | string => child instanceof Node || !!child);
  const isPiece = (child?: Node | string) => child instanceof Element && child.localName !== 'mark';
  return shown.flatMap((child, at) => (isPiece(child) && isPiece(shown[at - 1]) ? [' ', child] : [child]));
}

/** Makes an element. @param attributes false and undefined omit one, true sets it to the empty string */
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

/** Makes a button. @param act called on a click */
export function button(label: string, act: (self: HTMLButtonElement) => unknown): HTMLButtonElement {
  const made = make('button', { type: 'button' }, label);
  made.addEventListener('click', () => act(made));
  return made;
}
