/** Lines of content/redirects.yaml that do not fit the built site. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REDIRECTS_FILE, type Redirect } from '../content/redirects.ts';

/**
 * Describes each fault: an address that redirects to a missing page, or one that still has a page, which some hosts
 * would show.
 * @param folder of the built site
 */
export function redirectFaults(folder: string, redirects: readonly Redirect[]): string[] {
  const file = (address: string) => join(folder, address, 'index.html');
  const hasOwnPage = (address: string) =>
    !existsSync(file(address)) || !readFileSync(file(address), 'utf8').includes('http-equiv="refresh"');
  return redirects.flatMap(({ from, to }) => {
    if (!existsSync(file(to)))
      return `content/${REDIRECTS_FILE}: ${from} leads to ${to}, which does not exist: enter an address that does`;
    if (hasOwnPage(from))
      return `content/${REDIRECTS_FILE}: ${from} still has a page of its own: delete its file in content/ or this line`;
    return [];
  });
}
