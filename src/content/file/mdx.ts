/** MDX text ⇄ tree, including all escaping. */
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import { codeError } from '../hand/code.ts';

/**
 * Escapes that remark lacks: `import` and `export` at the start of a paragraph, which MDX runs as code, and the tilde,
 * which strikes text out in GitHub’s Markdown.
 */
const unsafe = [
  { atBreak: true, character: 'i', after: 'mport\\b' },
  { atBreak: true, character: 'e', after: 'xport\\b' },
  { character: '~', inConstruct: 'phrasing' as const },
];

const mdx = remark()
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .data('settings', { unsafe, bullet: '-', rule: '-' })
  .freeze();

/** Parses MDX. @throws ContentError (file, line) when the text is not valid MDX */
export function parseMdx(text: string, file: string): Root {
  try {
    return mdx.parse(text);
  } catch (error) {
    // unified throws a VFileMessage: an error with a reason and usually a line.
    const { reason, line } = error as { reason?: string; line?: number };
    if (reason === undefined) throw error;
    throw codeError(text, file, reason, line ?? null);
  }
}

/** The tree as MDX text, ending in a line break. */
export function stringifyMdx(tree: Root): string {
  return mdx.stringify(tree);
}
