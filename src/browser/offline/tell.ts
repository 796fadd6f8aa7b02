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
  // What is kept last goes last when room is short.
  const paths = [...urls].reverse().map(pathOf);
  tell({ followed: paths.length > 0 ? [...paths, pathOf('/watch/')] : [] });
}
