/** The search page: what the reader types, presses and clicks. */
import { DEFAULT_SIZE, MORE, readState, type SearchState } from '../find/state.ts';
import { openCourse } from '../show/course.ts';
import { followTyping, stepOf } from '../show/keys.ts';
import { remember } from '../show/recent.ts';
import { adopt, current, go, replace, restore, settle, submit, type } from './address.ts';
import { list, more, view } from './parts.ts';

const form = document.getElementById('search') as HTMLFormElement;
const input = form.elements.namedItem('q') as HTMLInputElement;

const { drop, run } = openCourse(view);
const asked = (): SearchState => ({ ...current(), q: input.value.trim(), size: DEFAULT_SIZE });

const { cancel } = followTyping(input, drop, () => {
  type(asked());
  void run(current());
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  cancel();
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
    // A table stays sorted: the link was made before the table was sorted.
    go({ ...readState(new URL(link.href).searchParams), by: current().by });
    input.value = current().q;
    void run(current());
  }
});
addEventListener('popstate', () => {
  cancel();
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
// Scrolls to where the reader left the list for a result. The browser cannot, because there was no list yet.
void run(current()).then(() => scrolled && scrollTo(0, scrolled));
