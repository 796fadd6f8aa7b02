/** Tells the service worker what to keep. */
import { local } from '../local.ts';

const pathOf = (url: string): string => new URL(local(url), location.href).pathname;

/** Sends a message to the worker once there is one. A site without offline reading never has one. */
function tell(what: object): void {
  void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage(what));
}

/** Tells the worker which issue was read last. */
export function tellIssue(id: string): void {
  tell({ issue: pathOf(`/issues/${id}/`) });
}

/** Tells the worker all followed pages. @param urls newest first */
export function tellFollowed(urls: readonly string[]): void {
  // The worker fetches them in this order, as far as there is room.
  tell({ followed: urls.length > 0 ? ['/watch/', ...urls].map(pathOf) : [] });
}
