/** The data files of the archive that is being built, made once for the page and the endpoints. */
import { catalog } from '../catalog/catalog.ts';
import { load } from '../catalog/load.ts';
import { absolute } from '../site.ts';
import { type DataFiles, makeDataFiles } from './data-files.ts';

let memo: Promise<DataFiles> | undefined;

export function published(): Promise<DataFiles> {
  memo ??= Promise.all([catalog(), load()]).then(([made, { changes }]) =>
    makeDataFiles(made, changes, absolute('/')),
  );
  return memo;
}
