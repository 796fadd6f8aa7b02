/** Acts one after another, so that each key and click meets the item as the one before left it. */
import { isLayered } from './layer.ts';
import { attempt } from './work.ts';

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Does something after all that was asked for before, unless a layer is open then. */
export function inTurn(act: () => unknown): void {
  waiting++;
  last = last
    .then(() =>
      attempt(async () => {
        if (!isLayered()) await act();
      }),
    )
    .finally(() => {
      waiting--;
    });
}

/** Whether something is still to be done. */
export function isWaiting(): boolean {
  return waiting > 0;
}
