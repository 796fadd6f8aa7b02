/** This project’s site with the pages of items alone: `scripts/lib/bench-peers.ts` puts them into SRC_DIR. */
import process from 'node:process';
import base from '../astro.config.ts';

export default {
  ...base,
  srcDir: process.env.SRC_DIR,
  integrations: (base.integrations ?? [])
    .flat()
    .filter((one) => one && 'name' in one && ['@astrojs/mdx', 'build-times'].includes(one.name)),
};
