/** npm run ingest -- [PATH…]: see `--help`. */
import { extractIssue } from '../src/facts/extract.ts';
import { here } from './lib/console.ts';
import { ingest } from './lib/ingest.ts';

process.exitCode = await ingest(process.argv.slice(2), extractIssue, here);
