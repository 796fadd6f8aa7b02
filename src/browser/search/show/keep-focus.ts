/** Keeps the keyboard focus in place when a search replaces the links. */

const STOPS = 'a, button, summary';

/** The name that identifies a link, without its count. */
function nameOf(stop: Element): string {
  const group = stop.closest<HTMLElement>('[data-facet]')?.dataset.facet ?? '';
  return `${group} ${stop.getAttribute('aria-label') ?? stop.querySelector('span')?.textContent ?? stop.textContent}`;
}

/**
 * Remembers where the focus is before the parts are replaced.
 * @returns restores the focus: to the element with the same name, else at the same position, else to `otherwise`
 */
export function keepFocus(parts: readonly HTMLElement[], otherwise: HTMLElement): () => void {
  const active = document.activeElement;
  const part = parts.find((one) => one.contains(active));
  if (!active || !part) return () => {};
  const stops = (): HTMLElement[] => [...part.querySelectorAll<HTMLElement>(STOPS)];
  const at = stops().indexOf(active as HTMLElement);
  const name = nameOf(active);
  return () => {
    if (active.isConnected) return;
    const now = part.hidden ? [] : stops();
    const next = now.find((stop) => nameOf(stop) === name) ?? now[Math.min(at, now.length - 1)];
    (next ?? otherwise).focus();
  };
}
