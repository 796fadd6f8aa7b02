/** MDX text ⇄ tree. The one place that knows how text is escaped. */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { ContentError } from '../error.ts';

/**
 * Escapes that remark does not make by itself: `import` and `export` at the start of a paragraph (which MDX
 * runs as code), and the tilde, with which GitHub’s Markdown strikes text out.
 */
const unsafe: Options['unsafe'] = [
  { atBreak: true, character: 'i', after: 'mport\\b' },
  { atBreak: true, character: 'e', after: 'xport\\b' },
  { character: '~', inConstruct: 'phrasing' },
];

const mdx = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .use(remarkStringify, { unsafe, bullet: '-', rule: '-' })
  .freeze();

/** @throws ContentError with file and line where the text is no MDX. */
export function parseMdx(text: string, file: string): Root {
  try {
    return mdx.parse(text);
  } catch (error) {
    // unified throws a VFileMessage: an error with a reason and, mostly, a line.
    const { reason, line } = error as { reason?: string; line?: number };
    if (reason === undefined) throw error;
    throw new ContentError(file, reason, line ?? null);
  }
}

/** The tree as MDX text, ending in a line break. */
export function stringifyMdx(tree: Root): string {
  return mdx.stringify(tree);
}
