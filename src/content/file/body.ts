/** Lead and paragraphs ⇄ the blocks of a content file’s body. */
import type { Blockquote, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { joinWrappedLines } from '../../text/join.ts';

/** The text of a file’s body, and whether it is as the machine writes it. */
export interface Body {
  lead: string | null;
  body: string[];
  /** The lead is only text, without emphasis, links or components. */
  plainLead: boolean;
  /** Everything except the lead is paragraphs of only text. */
  plainBody: boolean;
  /** The body has components, expressions or imports, so only the MDX compiler can render it. */
  code: boolean;
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

/** The lead as a blockquote. */
export function leadBlock(lead: string): Blockquote {
  return { type: 'blockquote', children: [paragraph(lead)] };
}

/** Lead and paragraphs as blocks. */
export function toBlocks(lead: string | null, body: string[]): RootContent[] {
  return [...(lead === null ? [] : [leadBlock(lead)]), ...body.map(paragraph)];
}

function isCode(node: Nodes): boolean {
  return node.type.startsWith('mdx') || ('children' in node && node.children.some(isCode));
}

/** Whether a block is only a component, expression or import: the editor’s, not the newsletter’s. */
function standsAlone(node: Nodes): boolean {
  if (node.type.startsWith('mdx')) return true;
  // `<Note>…</Note>` on one line is parsed as a paragraph; the MDX compiler unwraps it, as here.
  const isOnlyCode = (child: Nodes) =>
    child.type.startsWith('mdx') || (child.type === 'text' && child.value.trim() === '');
  return node.type === 'paragraph' && node.children.every(isOnlyCode) && isCode(node);
}

function isPlainParagraph(node: Nodes): boolean {
  return node.type === 'paragraph' && node.children.every((child) => child.type === 'text');
}

/** The text of a block, including text in inline components but not expressions. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'mdxTextExpression') return '';
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** The texts of the innermost blocks (paragraphs, headings, cells, entries of lists). */
function blocksOf(node: Nodes): string[] {
  if (standsAlone(node)) return [];
  const holdsBlocks =
    node.type === 'blockquote' ||
    node.type === 'list' ||
    node.type === 'listItem' ||
    node.type === 'table' ||
    node.type === 'tableRow';
  if (holdsBlocks) return node.children.flatMap(blocksOf);
  const words = joinWrappedLines(wordsOf(node));
  return words === '' ? [] : [words];
}

/** Index of the lead: a blockquote with no text before it; -1 if there is none. */
export function leadIndex(blocks: RootContent[]): number {
  const index = blocks.findIndex((node) => node.type !== 'yaml' && !standsAlone(node));
  return blocks[index]?.type === 'blockquote' ? index : -1;
}

/** Reads the body of a parsed file. */
export function readBody(tree: Root): Body {
  const at = leadIndex(tree.children);
  const lead = tree.children[at];
  const rest = tree.children.filter((node) => node !== lead && node.type !== 'yaml');
  return {
    lead: lead ? blocksOf(lead).join('\n') || null : null,
    body: rest.flatMap(blocksOf),
    plainLead:
      !lead ||
      (lead.type === 'blockquote' && lead.children.length === 1 && lead.children.every(isPlainParagraph)),
    plainBody: rest.every(isPlainParagraph),
    code: tree.children.some(isCode),
  };
}
