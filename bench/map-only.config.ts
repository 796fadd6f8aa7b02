/** This project’s site with the map’s pages alone: `scripts/lib/bench-map.ts` puts them into SRC_DIR. */
import process from 'node:process';
import base from '../astro.config.ts';

export default { ...base, srcDir: process.env.SRC_DIR, integrations: [] };
