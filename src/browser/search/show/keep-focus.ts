/** Each search replaces the links; the keyboard focus stays where it was. */

const STOPS = 'a, button, summary';

/** What tells one link from another, whatever its number says. */
function nameOf(stop: Element): string {
  const group = stop.closest<HTMLElement>('[data-facet]')?.dataset.facet ?? '';
  return `${group} ${stop.getAttribute('aria-label') ?? stop.querySelector('span')?.textContent ?? stop.textContent}`;
}

/**
 * Remembers where the focus is before the parts are replaced.
 * @returns puts it back: on what bears the same name, else on what stands in the same place, else on `otherwise`
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
