/** The data contract as JSON Schema. */
import { jsonSchema } from '../../publish/json-schema.ts';
import { jsonFile } from '../../publish/respond.ts';
import { absolute } from '../../site.ts';

export function GET() {
  return jsonFile(jsonSchema(absolute('/data/schema.json')));
}
