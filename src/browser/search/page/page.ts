/** The search page: what the reader types, presses and clicks. */
import { DEFAULT_SIZE, MORE, readState, type SearchState } from '../find/state.ts';
import { stepOf } from '../show/keys.ts';
import { remember } from '../show/recent.ts';
import { adopt, current, go, replace, restore, settle, submit, type } from './address.ts';
import { drop, run } from './course.ts';
import { list, more } from './parts.ts';

/** Pause after a key before searching: what comes in one go, as from an input method, is searched for once. */
const PAUSE = 8;

const form = document.getElementById('search') as HTMLFormElement;
const input = form.elements.namedItem('q') as HTMLInputElement;

let timer: ReturnType<typeof setTimeout> | undefined;
const asked = (): SearchState => ({ ...current(), q: input.value.trim(), size: DEFAULT_SIZE });

function typed(): void {
  clearTimeout(timer);
  drop();
  timer = setTimeout(() => {
    type(asked());
    void run(current());
  }, PAUSE);
}
input.addEventListener('input', (event) => {
  // While a Chinese word is still being composed its letters are no query.
  if (!(event as InputEvent).isComposing) typed();
});
input.addEventListener('compositionend', typed);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  submit(asked());
  remember(current().q);
  void run(current());
});
more.addEventListener('click', () => {
  const before = list.children.length;
  replace({ ...current(), size: current().size + MORE });
  void run(current()).then(() => list.children[before]?.querySelector('a')?.focus());
});
list.addEventListener('click', () => {
  remember(current().q);
  replace(current(), { scrolled: scrollY });
});
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-state]');
  if (!link) settle();
  else if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    go(readState(new URL(link.href).searchParams));
    input.value = current().q;
    void run(current());
  }
});
addEventListener('popstate', () => {
  clearTimeout(timer);
  input.value = restore().q;
  void run(current());
});

document.addEventListener('keydown', (event) => {
  const step = stepOf(event);
  if (step === 0) return;
  const stops = [input, ...list.querySelectorAll<HTMLElement>('h3 a')];
  const at = stops.indexOf(document.activeElement as HTMLInputElement);
  const next = stops[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});

const scrolled = adopt();
input.value = current().q;
remember(current().q);
if (!location.search) input.focus();
// Whoever comes back from a result finds the list where it was left: the browser looked before there was one.
void run(current()).then(() => scrolled && scrollTo(0, scrolled));
