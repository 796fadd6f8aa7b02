/** The archive in the public data contract. */
import type { Archive } from '../catalog/archive.ts';
import { type Dataset, datasetSchema } from '../schema/dataset.ts';

/**
 * The dataset, oldest first, checked against its schema.
 * @param site origin and base path
 * @throws when an item breaks the contract, naming the item and the key
 */
export function datasetOf(archive: Archive, site: string): Dataset {
  const dataset = {
    version: 1,
    site,
    issues: [...archive.issues].sort((a, b) => a.id.localeCompare(b.id)),
    items: [...archive.items].sort(
      (a, b) => a.issue.localeCompare(b.issue) || a.position - b.position || a.id.localeCompare(b.id),
    ),
  };
  const result = datasetSchema.safeParse(dataset);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const [list, index, ...keys] = first?.path ?? [];
  const entry = list === 'items' ? dataset.items[Number(index)] : dataset.issues[Number(index)];
  throw new Error(
    `${entry?.id ?? 'dataset'}: key “${keys.join('.')}”: ${first?.message}. Correct its file in content/.`,
  );
}
