/**
 * What the pages hand to the integrations that come after them: their bundle has modules of its own, so that a
 * variable in a module would be two.
 */
import type { Archive } from '../archive/build.ts';
import type { Dataset } from '../schema/dataset.ts';

export interface Handover {
  dataset: Dataset;
  archive: Archive;
}

interface Shared {
  made?: Handover;
  waiting?: (made: Handover) => void;
}

const KEY = Symbol.for('archive-handover');
const everywhere = globalThis as unknown as Record<symbol, Shared>;
everywhere[KEY] ??= {};
const shared = everywhere[KEY];

export function handOver(made: Handover): void {
  shared.made = made;
  shared.waiting?.(made);
}

/** Calls back as soon as the published data are made, while the pages still are. One caller alone can wait. */
export function whenHandedOver(call: (made: Handover) => void): void {
  shared.waiting = call;
}

/** @throws where no page or file has asked for the published data yet */
export function takeOver(): Handover {
  if (!shared.made) throw new Error('The data files were not made: /data/ is missing among the pages.');
  return shared.made;
}
