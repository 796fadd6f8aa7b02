/** Starts the editor's desk. */
import { randomBytes } from 'node:crypto';
import { dev } from 'astro';
import { desk } from '../../../src/desk/server/integration.ts';
import { SITE } from '../../../src/site.ts';
import type { Folders } from '../folders.ts';

/**
 * Starts the development server with the desk, for this machine only.
 *
 * @param port another one is taken if it is in use
 * @returns the desk's address, with a token that is new each time
 */
export async function startDesk(
  folders: Folders,
  port: number,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const token = randomBytes(24).toString('base64url');
  const server = await dev({
    server: { host: '127.0.0.1', port },
    integrations: [desk(folders, token)],
    logLevel: 'warn',
  });
  return {
    address: `http://127.0.0.1:${server.address.port}${SITE.base}desk/?token=${token}`,
    stop: () => server.stop(),
  };
}
