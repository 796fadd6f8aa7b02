/** One content file as it stands on disk: frontmatter, digests, body. */
import type { Root } from 'mdast';
import type { Document } from 'yaml';
import { unpackDigests } from '../digest.ts';
import { ContentError } from '../error.ts';
import { type Body, readBody } from './body.ts';
import { parseFrontmatter, type Values } from './frontmatter.ts';
import { parseMdx } from './mdx.ts';
import { quickBody } from './quick-body.ts';
import { quickValues } from './quick-values.ts';

export interface ContentFile {
  /** Path as it should stand in messages. */
  file: string;
  text: string;
  /** YAML between the fences. */
  yaml: string;
  /** Offset in `text` behind the closing fence. */
  bodyStart: number;
  /** For changing the file: made when first asked for, as reading alone needs neither. */
  readonly tree: Root;
  readonly doc: Document;
  /** Frontmatter without `digests`. */
  values: Values;
  /** What the machine last said of each field it writes. */
  digests: Record<string, string>;
  body: Body;
}

/** @throws ContentError (file, line) where it has no readable frontmatter or is no MDX. */
export function parseFile(given: string, file: string): ContentFile {
  // Some editors write a byte order mark; it would shift every offset.
  const text = given.replace(/^\ufeff/, '');
  return readQuickly(text, file) ?? readFully(text, file);
}

/** A file as the machine writes most of them; null for any other, which may be as right. */
export function readQuickly(text: string, file: string): ContentFile | null {
  const end = text.indexOf('\n---\n');
  if (!text.startsWith('---\n') || end < 4) return null;
  const yaml = text.slice(4, end);
  const bodyStart = end + 4;
  const all = quickValues(`${yaml}\n`);
  const body = all && quickBody(text.slice(bodyStart));
  if (!body) return null;
  const { digests, ...values } = all;
  let full: ContentFile | undefined;
  const fully = (): ContentFile => {
    full ??= readFully(text, file);
    return full;
  };
  return {
    file,
    text,
    yaml,
    bodyStart,
    get tree() {
      return fully().tree;
    },
    get doc() {
      return fully().doc;
    },
    values,
    digests: unpackDigests(digests),
    body,
  };
}

/** Any file. @throws ContentError as {@link parseFile} */
export function readFully(text: string, file: string): ContentFile {
  // Looked at first: without its fence, MDX complains of the YAML’s braces instead.
  const tree = /^---\r?\n/.test(text) ? parseMdx(text, file) : null;
  const head = tree?.children[0];
  if (!tree || head?.type !== 'yaml') {
    throw new ContentError(file, 'must start with frontmatter between two lines of three hyphens', 1);
  }
  const doc = parseFrontmatter(head.value, file);
  const { digests, ...values } = doc.toJS() as Values;
  return {
    file,
    text,
    yaml: head.value,
    bodyStart: head.position?.end.offset ?? 0,
    tree,
    doc,
    values,
    digests: unpackDigests(digests),
    body: readBody(tree),
  };
}
