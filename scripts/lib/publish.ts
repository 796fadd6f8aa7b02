/** `npm run publish`: builds, checks that every published address still answers, and records new ones. */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { redirectFaults } from '../../src/build/redirect-faults.ts';
import { missingAddresses, newAddresses, remedy } from '../../src/build/site-addresses.ts';
import { formatLedger, LEDGER_FILE, ownerFaults, readLedger, renamed } from '../../src/content/ledger.ts';
import { movedAddresses, readRegister } from '../../src/content/register-file.ts';
import { command, UsageError } from './args.ts';
import { harmless, type World } from './console.ts';
import { foldersOf } from './folders.ts';

const HELP = `npm run publish -- [--check] [--no-build]

Builds the site into dist/, checks that every address in content/published.txt answers or redirects, for the same park
or company as before, and adds new ones to that file. Then commit it and deploy dist/: docs/publishing.md.

  --check     only list what is missing, and write nothing
  --no-build  use the existing dist/

Exit code 0: done; 1: the build failed, an address would break or belong to another park or company, or a line of
content/redirects.yaml leads nowhere (then nothing is added).
The environment variables CONTENT_DIR and OUT_DIR set other folders.
`;

/** Maximum number of lines to print. */
const SHOWN = 40;

/**
 * The command.
 *
 * @param argv arguments
 * @param build builds the site; throws when it fails
 * @param world environment of the command
 * @returns exit code
 */
export function publish(argv: string[], build: () => void, world: World): Promise<number> {
  const say = (text: string) => world.stdout.write(`${harmless(text)}\n`);
  const options = { check: { type: 'boolean' }, 'no-build': { type: 'boolean' } } as const;
  return command(argv, HELP, options, world, ({ values }) => {
    const { content, out } = foldersOf(world.env, world.cwd);
    if (!values['no-build']) build();
    if (!existsSync(join(out, 'index.html')))
      throw new UsageError(`${out}: no built site; run without --no-build`);
    const ledger = readLedger(content);
    const register = readRegister(content);
    const faults = [
      ...redirectFaults(out, movedAddresses(content, register)),
      ...missingAddresses(out, ledger).map(
        (address) => `${address} was published and no longer answers: ${remedy(address)}`,
      ),
      ...ownerFaults(ledger, register),
    ];
    for (const fault of faults.slice(0, SHOWN)) world.stderr.write(`${harmless(fault)}\n`);
    if (faults.length > SHOWN) world.stderr.write(`… and ${faults.length - SHOWN} more\n`);
    if (faults.length > 0) return 1;
    const added = newAddresses(out, ledger);
    if (!values.check) {
      const path = join(content, LEDGER_FILE);
      writeFileSync(`${path}.tmp`, formatLedger(renamed([...ledger, ...added], register)));
      renameSync(`${path}.tmp`, path);
    }
    const what = values.check ? 'new, not noted' : 'new';
    say(`${ledger.length} published addresses answer; ${added.length} ${what}.`);
    if (!values.check)
      say(`Commit content/${LEDGER_FILE}, and put ${out} where your host wants it: docs/publishing.md.`);
    return 0;
  });
}
