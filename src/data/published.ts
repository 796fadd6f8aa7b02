/** The data files of the archive that is being built, made once for the page and the endpoints. */

import type { Published } from '../content/ledger.ts';
import { archive } from '../routes/archive.ts';
import { load } from '../routes/load.ts';
import { absolute } from '../site.ts';
import { type DataFiles, makeDataFiles } from './data-files.ts';

/** Years whose files were published: they stay, even when the only issue of one is withdrawn. */
function yearsWithFiles(ledger: readonly Published[]): string[] {
  return ledger.flatMap(({ address }) => /^\/data\/items-(\d{4})\.csv$/.exec(address)?.[1] ?? []);
}

let memo: Promise<DataFiles> | undefined;

export function published(): Promise<DataFiles> {
  memo ??= Promise.all([archive(), load()]).then(([made, { changes, published }]) =>
    makeDataFiles(made, changes, absolute('/'), yearsWithFiles(published)),
  );
  return memo;
}
