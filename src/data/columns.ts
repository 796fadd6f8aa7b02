/** The columns of the items in CSV and Parquet, derived from the schema. */
import { z } from 'zod';
import { type Item, issueSchema, itemSchema, type Place } from '../schema/dataset.ts';

/** A list is written `a;b` in CSV and as a list in Parquet. */
export type ColumnType = 'string' | 'date' | 'number' | 'integer' | 'boolean' | 'list';
/** A value in a table; null if it is empty. */
export type Cell = string | number | boolean | null | readonly string[];

/** A column of the table. */
export interface Column {
  name: string;
  type: ColumnType;
  /** May be empty. */
  optional: boolean;
  /** Its meaning, for the downloads page. */
  meaning: string;
  /**
   * The value of an item.
   * @param site origin and base path, ending in a slash
   */
  cell(item: Item, site: string): Cell;
}

/** The parts of a JSON Schema that columns need. */
interface Field {
  title?: string;
  type?: string | string[];
  format?: string;
  anyOf?: Field[];
  items?: Field;
  properties?: Record<string, Field>;
}
const fieldsOf = (schema: z.ZodType): Record<string, Field> =>
  (z.toJSONSchema(schema) as Field).properties ?? {};
const ITEM = fieldsOf(itemSchema);
const TITLES: Record<string, Field> = { ...fieldsOf(issueSchema), ...ITEM };

/** The Chinese name of a field of an item or issue, or the field itself if it has none. */
export function fieldTitle(name: string): string {
  return TITLES[name]?.title ?? name;
}

/** A nullable field without null. */
function notNull(field: Field): Field {
  if (Array.isArray(field.type)) return { ...field, type: field.type.find((type) => type !== 'null')! };
  return field.anyOf?.find(({ type }) => type !== 'null') ?? field;
}

function typeOf({ type, format, items }: Field): ColumnType | null {
  if (type === 'string') return format === 'date' ? 'date' : 'string';
  if (type === 'array') return items?.type === 'string' ? 'list' : null;
  return type === 'number' || type === 'integer' || type === 'boolean' ? type : null;
}

type Read = (item: Item, site: string) => unknown;

/**
 * The columns of a field. A field with properties has one for each.
 * @param read returns the value of an item
 * @param optional whether the value can be missing although its schema is not nullable
 * @throws Error if the value does not fit in a cell, or the field has no title
 */
function columnsOf(name: string, field: Field, read: Read, optional = false): Column[] {
  const inner = notNull(field);
  const isOptional = optional || inner !== field;
  if (inner.properties) {
    return Object.entries(inner.properties).flatMap(([key, part]) => {
      const readPart: Read = (item, site) => (read(item, site) as Record<string, unknown> | null)?.[key];
      return columnsOf(`${name}_${key}`, part, readPart, isOptional);
    });
  }
  const type = typeOf(inner);
  if (type === null) throw new Error(`src/data/columns.ts: the field “${name}” needs an entry in OWN`);
  if (!field.title) throw new Error(`src/schema/dataset.ts: the field “${name}” needs a title`);
  const empty = type === 'list' ? [] : null;
  return [
    {
      name: name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      type,
      optional: isOptional,
      meaning: field.title,
      cell: (item, site) => (read(item, site) as Cell | undefined) ?? empty,
    },
  ];
}

/** Fields without a column, and fields whose column is not their value. */
const OWN: { [Name in keyof Item]?: (field: Field) => Column[] } = {
  url: (field) => columnsOf('url', field, (item, site) => site + item.url.slice(1)),
  collection: () => [],
  body: ({ title }) =>
    columnsOf('body', { type: 'string', title: `${title}，段落以换行分隔` }, (item) => item.body.join('\n')),
  source: ({ title }) => columnsOf('source', { type: 'string', title }, (item) => item.source?.name, true),
  seedLines: () => [],
  places: ({ items }) =>
    Object.entries(items?.properties ?? {}).flatMap(([key, part]) =>
      columnsOf(
        key,
        { ...part, title: part.title && `第一地点：${part.title}` },
        ({ places: [first] }) => first?.[key as keyof Place],
        true,
      ),
    ),
  confidence: (field) => {
    const { eachCompany, ...facts } = field.properties ?? {};
    return [
      ...columnsOf('confidence', { ...field, properties: facts }, (item) => item.confidence, true),
      ...columnsOf(
        'confidence_each_company',
        { type: 'array', items: { type: 'string' }, ...(eachCompany?.title && { title: eachCompany.title }) },
        (item) => item.confidence.eachCompany?.map(String),
      ),
    ];
  },
  evidence: () => [],
  notes: ({ title }) =>
    columnsOf('notes', { type: 'array', items: { type: 'string' }, title: `${title}代码` }, (item) =>
      item.notes.map(({ code }) => code),
    ),
};

/** The columns in the order of the schema. */
export const COLUMNS: readonly Column[] = Object.entries(ITEM).flatMap(([name, field]) => {
  const key = name as keyof Item;
  return OWN[key]?.(field) ?? columnsOf(name, field, (item) => item[key]);
});
