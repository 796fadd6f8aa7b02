/** The course of a search: busy, slow, done or failed. A newer one drops it. */
import type { Found } from '../find/answer.ts';
import { openEngine } from '../find/engine.ts';
import type { SearchState } from '../find/state.ts';
import { siteIndex } from '../find/store.ts';
import { list, show, showEarly, showFailure, showNames, showNear, showSlow } from './parts.ts';

/** After so long a search is said to be under way. */
const PATIENCE = 500;
const MOST_NAMES = 6;

const engine = openEngine(siteIndex(import.meta.env.BASE_URL));
/** Number of the newest search. */
let turn = 0;

/** What is shown, and what is still looked for, is no longer what is asked. */
export function drop(): void {
  turn++;
  list.ariaBusy = 'true';
}

/** What stands beside the results comes after them: if it fails, nothing is missed. */
async function beside(found: Found, mine: number): Promise<void> {
  const [known, near] = await Promise.all([
    found.words.length > 0 ? engine.names(found, MOST_NAMES) : [],
    engine.near(found, MOST_NAMES),
  ]).catch(() => [[], []]);
  if (mine !== turn) return;
  showNames(known);
  showNear(found, near);
}

/** Searches for what the state says, and shows it unless another search began meanwhile. */
export async function run(state: SearchState): Promise<void> {
  drop();
  const mine = turn;
  const slow = setTimeout(() => mine === turn && showSlow(), PATIENCE);
  try {
    const found = await engine.search(state, (early) => mine === turn && showEarly(early));
    if (mine !== turn) return;
    show(found);
    void beside(found, mine);
  } catch (error) {
    if (mine !== turn) return;
    showFailure(error, () => void run(state));
  } finally {
    clearTimeout(slow);
  }
  list.ariaBusy = 'false';
}
