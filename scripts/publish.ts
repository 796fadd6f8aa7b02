/** npm run publish: see `--help`. */
import { spawnSync } from 'node:child_process';
import { here } from './lib/console.ts';
import { publish } from './lib/publish.ts';

function build(): void {
  const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('the site could not be built: nothing is published');
}

process.exitCode = await publish(process.argv.slice(2), build, here);
