/** npm run -s extract -- FILE…: see `--help`. */
import { here } from './lib/console.ts';
import { extract } from './lib/extract.ts';

process.exitCode = await extract(process.argv.slice(2), here);
