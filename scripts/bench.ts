/** npm run bench -- [NAME] [OPTIONS]: see `--help`. */
import { bench } from './lib/bench.ts';
import { here } from './lib/console.ts';

process.exitCode = await bench(process.argv.slice(2), here);
