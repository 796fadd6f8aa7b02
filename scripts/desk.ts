/** npm run desk: see `--help`. */
import { command, UsageError } from './lib/args.ts';
import { here } from './lib/console.ts';
import { foldersOf } from './lib/folders.ts';
import { startDesk } from './lib/site/desk.ts';

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
    const port = Number(values.port ?? 4322);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError(`--port ${values.port}: is no port such as 4322`);
    const { address, stop } = await startDesk(foldersOf(process.env, process.cwd()), port);
    here.stdout.write(`${address}\n`);
    // Exit normally, so that uploaded files are removed.
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void stop().finally(() => process.exit(0)));
    return 0;
  },
);
