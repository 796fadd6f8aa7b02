/**
 * What the pages hand to the integrations that come after them: their bundle has modules of its own, so that a
 * variable in a module would be two.
 */
import type { Catalog } from '../catalog/build.ts';
import type { Dataset } from '../schema/dataset.ts';

export interface Handover {
  dataset: Dataset;
  catalog: Catalog;
}

const KEY = Symbol.for('archive-handover');
const shared = globalThis as unknown as Record<symbol, Handover | undefined>;

export function handOver(made: Handover): void {
  shared[KEY] = made;
}

/** @throws where no page or file has asked for the published data yet */
export function takeOver(): Handover {
  const made = shared[KEY];
  if (!made) throw new Error('The data files were not made: /data/ is missing among the pages.');
  return made;
}
