/** Tells the service worker what to keep. */
import { local } from '../local.ts';

const pathOf = (url: string): string => new URL(local(url), location.href).pathname;

/** The worker, once there is one; on a site that wants none there never is. */
function tell(what: object): void {
  void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage(what));
}

/** The issue that was read last. */
export function tellIssue(id: string): void {
  tell({ issue: pathOf(`/issues/${id}/`) });
}

/** All pages that are followed. @param urls newest first */
export function tellFollowed(urls: readonly string[]): void {
  // The worker asks for them in this order, as far as there is room.
  tell({ followed: urls.length > 0 ? ['/watch/', ...urls].map(pathOf) : [] });
}
