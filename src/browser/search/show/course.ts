/** The course of a search: busy, slow, done or failed. A newer search cancels it. */
import type { Name, NameLink } from '../../../search/files.ts';
import type { Found } from '../find/answer.ts';
import { openEngine } from '../find/engine.ts';
import type { SearchState } from '../find/state.ts';

/** Time after which the reader is told that a search is running, ms. */
const PATIENCE = 500;

/** What shows the course: the page, or the dialog. */
export interface View {
  /** The results. `aria-busy` is true while they are not those of the current search. */
  list: HTMLElement;
  /** Most names beside the results. */
  names: number;
  slow(): void;
  early?(found: Found): void;
  show(found: Found): void;
  /** @param near names that the missing words may be misspellings of */
  beside(found: Found, known: readonly NameLink[], near: readonly Name[]): void;
  fail(error: unknown, again: () => void): void;
}

export function openCourse(view: View) {
  const engine = openEngine(import.meta.env.BASE_URL);
  /** Number of the newest search. */
  let turn = 0;

  /** Cancels the current search, and marks its results as outdated. */
  function drop(): void {
    turn++;
    view.list.ariaBusy = 'true';
  }

  /** Loads the names after the results. If this fails, the results are still complete. */
  async function beside(found: Found, mine: number): Promise<void> {
    const [known, near] = await Promise.all([
      found.words.length > 0 ? engine.names(found, view.names) : [],
      engine.near(found, view.names),
    ]).catch(() => [[], []]);
    if (mine === turn) view.beside(found, known, near);
  }

  /** Runs a search, and shows its results unless another search has started meanwhile. */
  async function run(state: SearchState): Promise<void> {
    drop();
    const mine = turn;
    const slow = setTimeout(() => mine === turn && view.slow(), PATIENCE);
    try {
      const found = await engine.search(
        state,
        view.early && ((early) => mine === turn && view.early?.(early)),
      );
      if (mine !== turn) return;
      view.show(found);
      void beside(found, mine);
    } catch (error) {
      if (mine !== turn) return;
      view.fail(error, () => void run(state));
    } finally {
      clearTimeout(slow);
    }
    view.list.ariaBusy = 'false';
  }

  return { drop, run };
}
