/** npm run desk: see `--help`. */
import { randomBytes } from 'node:crypto';
import { dev } from 'astro';
import { desk } from '../src/desk/server/integration.ts';
import { SITE } from '../src/site.ts';
import { command } from './lib/args.ts';
import { here } from './lib/console.ts';
import { foldersOf } from './lib/folders.ts';

const HELP = `npm run desk -- [--port PORT]

Opens the editor's desk: takes in an issue, shows its items, what is doubtful first, each beside its real page, and saves
corrections into content/. Prints its address, which works on this machine only. Ctrl+C closes it.

  --port PORT  the port to listen on; another one if it is taken (default 4322)

The environment variables SEEDS_DIR and CONTENT_DIR set other folders.
`;

process.exitCode = await command(
  process.argv.slice(2),
  HELP,
  { port: { type: 'string' } },
  here,
  async ({ values }) => {
    const token = randomBytes(24).toString('base64url');
    const server = await dev({
      server: { host: '127.0.0.1', port: Number(values.port ?? 4322) },
      integrations: [desk(foldersOf(process.env, process.cwd()), token)],
      logLevel: 'warn',
    });
    const { port } = server.address;
    here.stdout.write(`http://127.0.0.1:${port}${SITE.base}desk/?token=${token}\n`);
    return 0;
  },
);
