/** One content file on disk: frontmatter, digests, body. */
import type { Root } from 'mdast';
import type { Document } from 'yaml';
import { unpackDigests } from '../digest.ts';
import { ContentError } from '../error.ts';
import { type Body, readBody } from './body.ts';
import { parseFrontmatter, readFrontmatter, type Values } from './frontmatter.ts';
import { parseMdx } from './mdx.ts';
import { quickBody } from './quick-body.ts';

/** A content file as read. */
export interface ContentFile {
  /** Path for messages. */
  file: string;
  text: string;
  /** YAML between the fences. */
  yaml: string;
  /** Offset in `text` after the closing fence. */
  bodyStart: number;
  /** For editing; parsed on first use, as reading rarely needs it. */
  readonly tree: Root;
  /** For editing; parsed on first use. */
  readonly doc: Document;
  /** Frontmatter without `digests`. */
  values: Values;
  /** Digest of each field as the machine last wrote it. */
  digests: Record<string, string>;
  body: Body;
}

const FENCED = /^---\n(.*?)\n---[ \t]*(?=\n)/s;

/**
 * Reads a content file.
 *
 * @param given text of the file
 * @param file path for messages
 * @throws ContentError (file, line) when it has no readable frontmatter or is not MDX
 */
export function parseFile(given: string, file: string): ContentFile {
  // Some editors write a byte order mark; it would shift every offset.
  const text = given.replace(/^\ufeff/, '');
  const [fenced, inside = ''] = FENCED.exec(text) ?? [];
  const body = fenced === undefined ? null : quickBody(text.slice(fenced.length));
  let tree = body ? undefined : parseMdxFile(text, file);
  let doc: Document | undefined;
  const head = tree?.children[0];
  const yaml = head?.type === 'yaml' ? head.value : inside;
  const { digests, ...values } = readFrontmatter(yaml, file);
  return {
    file,
    text,
    yaml,
    bodyStart: head?.position?.end.offset ?? fenced?.length ?? 0,
    get tree() {
      tree ??= parseMdxFile(text, file);
      return tree;
    },
    get doc() {
      doc ??= parseFrontmatter(yaml, file);
      return doc;
    },
    values,
    digests: unpackDigests(digests),
    body: body ?? readBody(tree as Root),
  };
}

function parseMdxFile(text: string, file: string): Root {
  // Checked first: without its fence, MDX would complain about the YAML’s braces instead.
  const tree = /^---\r?\n/.test(text) ? parseMdx(text, file) : null;
  if (tree?.children[0]?.type !== 'yaml') {
    throw new ContentError(file, 'must start with frontmatter between two lines of three hyphens', 1);
  }
  return tree;
}
