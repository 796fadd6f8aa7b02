/** Starts the editor's desk. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { dev } from 'astro';
import type { FrontData } from '../../../src/desk/server/front.ts';
import { desk } from '../../../src/desk/server/integration.ts';
import { SITE } from '../../../src/site.ts';
import type { Folders } from '../folders.ts';

/**
 * Starts the development server and the desk's server, which only this machine can reach.
 *
 * @param port preferred port; another one is used if it is taken
 * @returns the desk's address, with a token that is new each time
 */
export async function startDesk(
  folders: Folders,
  port: number,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const token = randomBytes(24).toString('base64url');
  const site = await dev({
    server: { host: '127.0.0.1', port: 0 },
    integrations: [desk()],
    logLevel: 'warn',
  });
  const workerData: FrontData = { folders, token, port, site: site.address.port };
  const front = new Worker(new URL('../../../src/desk/server/front.ts', import.meta.url), { workerData });
  const [taken] = (await once(front, 'message')) as [number];
  return {
    address: `http://127.0.0.1:${taken}${SITE.base}desk/?token=${token}`,
    async stop() {
      front.postMessage('end');
      await once(front, 'exit');
      await site.stop();
    },
  };
}
