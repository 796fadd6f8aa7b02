/** Braces and tags that a person typed as plain characters, and that MDX takes for code. */
import type { Nodes, Root } from 'mdast';
import { ContentError } from '../error.ts';

/** Components that pages provide to a file's MDX. */
const GIVEN = ['EditorNote'];
const HTML = /^[a-z][a-z\d]*$/;

/** A node of a parsed expression (ESTree). */
interface Expression {
  type: string;
  [key: string]: unknown;
}

/** The names that an expression uses, without those of properties. */
function namesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, computed, ...rest } = node as Expression;
  if (type === 'Identifier') return [String(rest.name)];
  if (type === 'MemberExpression' && !computed) return namesIn(rest.object);
  if (type === 'Property' && !computed) return namesIn(rest.value);
  return Object.values(rest).flatMap(namesIn);
}

/**
 * Refuses code that would fail when the page is built: names that nothing defines. In a file with imports or exports
 * all names may be defined.
 *
 * @throws ContentError with file and line
 */
export function refuseCode(tree: Root, file: string): void {
  if (tree.children.some(({ type }) => type === 'mdxjsEsm')) return;
  const visit = (node: Nodes): void => {
    const line = node.position?.start.line ?? null;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const name = node.name ?? '';
      if (name !== '' && !GIVEN.includes(name) && !HTML.test(name))
        throw new ContentError(
          file,
          `“<${name}>” is a component that does not exist: for the sign itself write \\<`,
          line,
        );
    }
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const unknown = namesIn(node.data?.estree?.body).find(
        (name) => !(name in globalThis) && name !== 'props',
      );
      if (unknown !== undefined)
        throw new ContentError(
          file,
          `“{${node.value}}” is code, and nothing is called ${unknown}: for the sign itself write \\{`,
          line,
        );
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(tree);
}

/** An unescaped brace that is not closed on its line. */
const OPEN = /(?<!\\)\{[^}]*$/;

/** The error for a text that MDX cannot parse as code. It says what to write for the character itself. */
export function codeError(text: string, file: string, reason: string, at: number | null): ContentError {
  const lines = text.split('\n');
  // For a brace that is never closed, the parser reports the end of the file.
  const isOpen = reason.includes('end of file');
  const line = isOpen ? lines.findLastIndex((one) => OPEN.test(one)) + 1 || at : at;
  const words = lines[(line ?? 1) - 1] ?? '';
  const [start = 'import'] = /^\w+/.exec(words) ?? [];
  const sign = /expression|brace/.test(reason) ? (/(?<!\\)[{}]/.exec(words)?.[0] ?? '<') : '<';
  const hint = reason.includes('import/exports')
    ? `a paragraph that begins with “${start}” is code in MDX: begin it with another word`
    : `“${sign}” begins code in MDX: for the sign itself write \\${sign}`;
  return new ContentError(file, `${hint} (${reason})`, line);
}
