/** Runs actions one after another, so that each key and click works on the result of the one before. */
import { isLayered } from './layer.ts';
import { attempt } from './work.ts';

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Queues an action. It is skipped if a layer is open when its turn comes. */
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

/** Whether an action is running or queued. */
export function isWaiting(): boolean {
  return waiting > 0;
}
