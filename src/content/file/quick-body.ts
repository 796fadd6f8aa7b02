/**
 * A fast reader for bodies of only a lead and paragraphs of common characters, as nearly all are. Anything that has a
 * meaning in Markdown or MDX is left to their parser.
 */
import type { Body } from './body.ts';

const LINE =
  /^(?!\d+[.)]|import\b|export\b)[\p{L}\p{N}《“（](?:[\p{L}\p{N}\u3001-\u303f\uff01-\uff5e“”‘’—…·./%+,:;()?=@×℃ -]*[\p{L}\p{N}\u3001-\u303f\uff01-\uff5e“”’—….%)])?$/u;

/**
 * Reads a simple body; null for any other.
 *
 * @param text everything after the closing fence
 */
export function quickBody(text: string): Body | null {
  if (!text.startsWith('\n\n') || !text.endsWith('\n') || text.length < 4) return null;
  const blocks = text.slice(2, -1).split('\n\n');
  const lead = blocks[0]?.startsWith('> ') ? blocks.shift()?.slice(2) : undefined;
  if (lead !== undefined && !LINE.test(lead)) return null;
  if (!blocks.every((block) => LINE.test(block))) return null;
  return { lead: lead ?? null, body: blocks, plainLead: true, plainBody: true, code: false };
}
