/** The data contract as JSON Schema, from the schema that the code uses. */

import { z } from 'zod';
import { EDITION } from '#edition/edition.ts';
import { datasetSchema } from '../schema/dataset.ts';

/**
 * The JSON Schema of items.json.
 * @param address absolute address of the schema
 */
export function jsonSchema(address: string): object {
  return { $id: address, title: `${EDITION.name} items`, ...z.toJSONSchema(datasetSchema) };
}
