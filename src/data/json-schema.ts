/** The data contract as JSON Schema, from the very schema that the code checks with. */

import { z } from 'zod';
import { EDITION } from '#edition/edition.ts';
import { datasetSchema } from '../schema/dataset.ts';

/** @param address absolute address at which the schema is published */
export function jsonSchema(address: string): object {
  return { $id: address, title: `${EDITION.name} items`, ...z.toJSONSchema(datasetSchema) };
}
