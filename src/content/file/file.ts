/** One content file on disk: frontmatter, digests, body. */
import type { Root } from 'mdast';
import type { Document } from 'yaml';
import { unpackDigests } from '../digest.ts';
import { ContentError } from '../error.ts';
import { refuseCode } from '../hand/code.ts';
import { asMeant } from '../hand/meant.ts';
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

/** Normalises a text from any editor: no byte order mark, line ends `\n`, no blanks after the first fence. */
function plain(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n/g, '\n')
    .replace(/^---[ \t]+\n/, '---\n');
}

/**
 * Reads a content file.
 *
 * @param given text of the file
 * @param file path for messages
 * @throws ContentError (file, line) when it has no readable frontmatter or is not MDX
 */
export function parseFile(given: string, file: string): ContentFile {
  const text = plain(given);
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
    values: asMeant({ values, yaml, file }),
    digests: unpackDigests(digests),
    body: body ?? readBody(tree as Root),
  };
}

function parseMdxFile(text: string, file: string): Root {
  // Checked first: without its fence, MDX would complain about the YAML’s braces instead.
  if (!text.startsWith('---\n'))
    throw new ContentError(
      file,
      'must start with frontmatter between two lines of three hyphens: write --- as the first line',
      1,
    );
  if (!FENCED.test(`${text}\n`)) throw noEnd(text, file);
  const tree = parseMdx(text, file);
  refuseCode(tree, file);
  return tree;
}

/** The end of the frontmatter as some write it: …, ----, ———, an indented ---. */
const NEARLY = /^\s*(?:\.{3}|…+|-{2,}|[—–－-]{1,}|\*{3}|_{3}|={3,})\s*$/u;
/** A line of frontmatter: a key, an entry of a list, a comment. */
const YAML_LINE = /^(?:[\w-]+\s*[:：]|\s+\S|- |#)/u;

function noEnd(text: string, file: string): ContentError {
  const lines = text.split('\n');
  const near = lines.findIndex((line, at) => at > 0 && NEARLY.test(line));
  if (near > 0)
    return new ContentError(
      file,
      `the frontmatter has no end: write --- instead of “${lines[near]}”`,
      near + 1,
    );
  const rest = lines.slice(1).findIndex((line) => !YAML_LINE.test(line));
  const at = rest < 0 ? lines.length : rest + 2;
  return new ContentError(
    file,
    'the frontmatter has no end: write --- on a line of its own above this one',
    at,
  );
}
