/** Makes elements. Text is set as text, never as markup. */

type Child = Node | string | null;

/** Puts a space between adjacent elements, so that it is in copied text. */
function apart(children: readonly Child[]): (Node | string)[] {
  return children
    .filter((child) => child !== null)
    .flatMap((child, at, all) =>
      child instanceof Element && all[at - 1] instanceof Element ? [' ', child] : [child],
    );
}

/** An HTML element with an optional class. */
export function html<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...apart(children));
  return node;
}

/** Attributes by name; null removes one. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** Sets attributes. */
export function set(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) node.removeAttribute(name);
    else node.setAttribute(name, String(value));
  }
}

/** An SVG element with attributes. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
): SVGElementTagNameMap[K] {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  set(node, attributes);
  return node;
}

/**
 * The element that a selector finds.
 * @throws if there is none: a bug of the page
 */
export function find<E extends Element>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`The map page lacks ${selector}`);
  return found;
}
