/** The data files, computed once for all pages and endpoints. */
import { oncePer } from '../archive/memo.ts';
import type { Published } from '../content/ledger.ts';
import { type DataFiles, makeDataFiles } from '../data/data-files.ts';
import { absolute } from '../site.ts';
import type { Source } from './source.ts';

/** Years whose files were published. They are kept even if all issues of a year are withdrawn. */
function yearsWithFiles(ledger: readonly Published[]): string[] {
  return ledger.flatMap(({ address }) => /^\/data\/items-(\d{4})\.csv$/.exec(address)?.[1] ?? []);
}

/** All data files, and the dataset in them. */
export const dataFiles = oncePer(
  ({ archive, changes, published }: Source): DataFiles =>
    makeDataFiles(archive, changes, absolute('/'), yearsWithFiles(published)),
);
