/** Frontmatter: YAML that people read and edit; keys in the order of the schema. */
import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';
import {
  Document,
  type DocumentOptions,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import { ContentError } from '../error.ts';
import { mendedLine } from '../hand/syntax.ts';

/** Frontmatter by key. */
export type Values = Record<string, unknown>;

const options: DocumentOptions = { version: '1.2' };

/** Lists of objects get one line for each object; other nested values are on the line of their key. */
function layOut(node: unknown): void {
  if (!isCollection(node)) return;
  const rows = isSeq(node) && node.items.length > 0 && node.items.every((row) => isMap(row));
  if (!rows) node.flow = true;
  else for (const row of node.items) if (isMap(row)) row.flow = true;
}

function toNode(doc: Document, value: unknown): Node {
  const node = doc.createNode(value);
  layOut(node);
  return node;
}

/** A new document with these values, in their order. */
export function createFrontmatter(values: Values): Document {
  const doc = new Document({}, options);
  for (const [key, value] of Object.entries(values)) doc.set(key, toNode(doc, value));
  return doc;
}

/**
 * Sets a key and leaves everything else (comments, unknown keys, their order) unchanged. A new key is inserted after
 * the nearest key that precedes it in `order`, or before all.
 */
export function setValue(doc: Document, key: string, value: unknown, order: readonly string[]): void {
  const node = toNode(doc, value);
  if (doc.has(key) || !isMap(doc.contents)) {
    doc.set(key, node);
    return;
  }
  const items = doc.contents.items as Pair[];
  const names = items.map((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key));
  const before = order.slice(0, order.indexOf(key)).reverse();
  const neighbour = before.find((name) => names.includes(name));
  const at = neighbour === undefined ? 0 : names.indexOf(neighbour) + 1;
  items.splice(at, 0, doc.createPair(key, node) as Pair);
}

/** The document as YAML without fences, ending in a line break. */
export function stringifyFrontmatter(doc: Document): string {
  return doc.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** A line that looks like text of the body, not like YAML. */
const PROSE = /^(?:>|[“《（\p{Script=Han}][^:：]*$)/u;

/** The error for broken YAML: its line in the file, and what to write there if a simple change fixes it. */
function broken(yaml: string, file: string, message: string, line: number): ContentError {
  const lines = yaml.split('\n');
  if (message.startsWith('Map keys must be unique')) {
    const key = lines[line - 1]?.split(':')[0]?.trim();
    return new ContentError(file, `the key “${key}” occurs twice: delete one of the two lines`, line + 1);
  }
  const prose = lines.slice(0, line).findIndex((one) => PROSE.test(one));
  if (prose >= 0)
    return new ContentError(
      file,
      'the frontmatter has no end: write --- on a line of its own above this one',
      prose + 2,
    );
  const mended = mendedLine(yaml, line);
  const reason = message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'broken';
  const write = mended ? `; write: ${mended.text}` : '; put a text with signs of YAML in quotes ("…")';
  return new ContentError(
    file,
    `the frontmatter is not valid YAML: ${reason}${write}`,
    (mended?.line ?? line) + 1,
  );
}

/**
 * Parses the YAML between the fences, which starts on line 2 of its file, for editing.
 *
 * @throws ContentError with the line when it is not a YAML mapping
 */
export function parseFrontmatter(yaml: string, file: string): Document {
  const doc = parseDocument(yaml, options) as Document;
  const [error] = doc.errors;
  if (error) throw broken(yaml, file, error.message, error.linePos?.[0].line ?? 1);
  if (!isMap(doc.contents)) throw new ContentError(file, 'the frontmatter has no “key: value” lines', 1);
  return doc;
}

const NULL = /^(?:~|null|Null|NULL|)$/;
const BOOL = /^(?:(true|True|TRUE)|false|False|FALSE)$/;
const NUMBER = /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|0o[0-7]+|0x[\da-f]+)$/i;

/** Plain scalars by the core schema of YAML 1.2; js-yaml's own schema also reads 1_000 and 0b11 as numbers. */
const plain = new Type('tag:yaml.org,2002:float', {
  kind: 'scalar',
  resolve: (text: string | null) => [NULL, BOOL, NUMBER].some((form) => form.test(text ?? '')),
  construct: (text: string | null) => {
    if (NULL.test(text ?? '')) return null;
    const bool = BOOL.exec(text!);
    return bool ? bool[1] !== undefined : Number(text);
  },
});

/** YAML 1.2 core schema for js-yaml: what the parser of editable documents reads. */
export const CORE = FAILSAFE_SCHEMA.extend({ implicit: [plain] });

/**
 * The values of the YAML between the fences. js-yaml reads them twenty times as fast as the editable document;
 * what it refuses is left to the document's parser.
 *
 * @throws ContentError with the line when it is not a YAML mapping
 */
export function readFrontmatter(yaml: string, file: string): Values {
  try {
    const values = load(yaml, { schema: CORE });
    if (typeof values === 'object' && values !== null && !Array.isArray(values)) return values as Values;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
  }
  const doc = parseFrontmatter(yaml, file);
  try {
    return doc.toJS() as Values;
  } catch (error) {
    // YAML takes a title that begins with an asterisk for an alias, which is undefined.
    const line = yaml.split('\n').findIndex((one) => /^[^#"']*[:[,-]\s*\*/u.test(one)) + 1;
    throw broken(yaml, file, (error as Error).message, line || 1);
  }
}

/** 1-based line in the file of the value at `path`, or of the nearest parent that exists. */
export function lineOf(yaml: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  const doc = parseDocument(yaml, { ...options, lineCounter: lines });
  for (let length = path.length; length > 0; length--) {
    const node = doc.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line + 1;
  }
  return 1;
}
