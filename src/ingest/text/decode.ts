import { type Doubt, SeedError } from '../error.ts';
import { commonShare, hanShare } from './common-han.ts';

const REPLACEMENT = /\uFFFD/g;

/** The text of a seed, with doubts about its encoding. */
export interface Decoded {
  text: string;
  doubts: Doubt[];
}

/**
 * Decodes a seed: UTF-8; or, with a doubt, UTF-16 (with or without byte order mark) and GB 18030 (which includes GBK
 * and GB 2312).
 *
 * @param name file name, for messages
 * @param bytes content of the file
 * @throws {SeedError} if the file is empty or not a text
 */
export function decode(name: string, bytes: Uint8Array): Decoded {
  const doubt = (text: string): Doubt => ({ code: 'encoding', text, file: name, line: null });
  if (bytes.length === 0) throw new SeedError(name, 'the file is empty');
  const magic = binaryKind(bytes);
  if (magic) throw new SeedError(name, `this is ${magic.kind}, not a text: ${magic.todo}`);

  const wide = utf16(bytes);
  if (wide) {
    const text = new TextDecoder(wide).decode(bytes);
    if (!looksLikeText(text)) throw new SeedError(name, 'this is a binary file, not a text');
    return { text, doubts: [doubt(`read as ${wide.toUpperCase()}; save it as UTF-8 to be sure`)] };
  }
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros > 1 + bytes.length / 1000) throw new SeedError(name, 'this is a binary file, not a text');
  const plain = zeros === 0 ? bytes : bytes.filter((byte) => byte !== 0);

  const utf8 = new TextDecoder('utf-8').decode(plain);
  const shown = utf8.match(REPLACEMENT)?.length ?? 0;
  if (isUtf8(plain)) {
    // PDF text layers contain � for unknown glyphs; the encoding is correct.
    return {
      text: utf8,
      doubts: shown === 0 ? [] : [doubt(`${shown} characters are shown as \uFFFD in the text itself`)],
    };
  }
  if (shown === 1 && utf8.endsWith('\uFFFD')) {
    return { text: utf8.slice(0, -1), doubts: [doubt('the file ends inside a character: it was cut off')] };
  }
  const mixed = readMixed(plain);
  if (mixed) {
    const { text, lines } = mixed;
    const named = lines.length > 3 ? `${lines.slice(0, 3).join(', ')} and others` : lines.join(', ');
    return {
      text,
      doubts: [
        doubt(
          `most lines are in one encoding, ${lines.length} in another (line ${named}): compare them with the print`,
        ),
      ],
    };
  }
  const gb = new TextDecoder('gb18030').decode(plain);
  const gbBroken = gb.match(REPLACEMENT)?.length ?? 0;
  if (gbBroken <= 1 && hanShare(sampleOf(gb)) > 0.3 && commonShare(gb) > 0.85) {
    return { text: gb.replace(/\uFFFD$/, ''), doubts: [doubt('read as GBK; save it as UTF-8 to be sure')] };
  }
  if (shown <= 1 + utf8.length / 500) {
    return { text: utf8, doubts: [doubt(`${shown} unreadable bytes, shown as \uFFFD`)] };
  }
  throw new SeedError(name, 'neither UTF-8, UTF-16 nor GBK text, or lines of several: save it as UTF-8');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What to do with a file in another format. */
export const SAVE = 'save it as PDF, .docx or plain text (UTF-8)';

/** The kind of a binary file by its first bytes, and what to do with it; null for text. */
export function binaryKind(bytes: Uint8Array): { kind: string; todo: string } | null {
  const head = String.fromCharCode(...bytes.subarray(0, 300));
  const rename = (kind: string, ending: string) => ({ kind, todo: `give its name the ending ${ending}` });
  if (isPdf(bytes)) return rename('a PDF', '.pdf');
  if (/^PK\u0003\u0004.*opendocument/s.test(head)) return { kind: 'an OpenDocument file (.odt)', todo: SAVE };
  if (head.startsWith('PK\u0003\u0004')) return rename('a Word or ZIP file', '.docx if it is a Word file');
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return { kind: 'an old Word file (.doc)', todo: SAVE };
  if (head.startsWith('{\\rtf')) return { kind: 'a rich text file (.rtf)', todo: SAVE };
  if (/mso-application progid="Word|<w:wordDocument/.test(head))
    return { kind: 'a Word file in XML', todo: SAVE };
  if (/^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/i.test(head))
    return { kind: 'a web page (.html)', todo: SAVE };
  if (/^(?:From: |MIME-Version:).*multipart\//is.test(head))
    return { kind: 'a web archive (.mht)', todo: SAVE };
  if (/^(?:\u0089PNG|\u00FF\u00D8\u00FF|GIF8|RIFF....WEBP|II\*\0|MM\0\*|BM....\0\0)/s.test(head))
    return { kind: 'a picture', todo: 'read it with OCR, or give the issue as text' };
  if (/^(?:Rar!|7z\u00BC\u00AF|\u001F\u008B)/.test(head)) return { kind: 'an archive', todo: 'unpack it' };
  return null;
}

/** Whether bytes are a PDF: `%PDF-` is within the first kilobyte (ISO 32000, implementation note). */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4000);
  if (
    sample.filter((byte) => byte === 0).length < sample.length / 50 ||
    isUtf8(sample.filter((byte) => byte !== 0))
  )
    return null;
  // Without a byte order mark: in the wrong byte order, few characters are Chinese or printable ASCII.
  const legible = (encoding: string) =>
    (new TextDecoder(encoding).decode(sample).match(/[\x20-\x7E\n\r\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/g)
      ?.length ?? 0) /
    (sample.length / 2);
  const [little, big] = [legible('utf-16le'), legible('utf-16be')];
  if (Math.max(little, big) < 0.8) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

function looksLikeText(text: string): boolean {
  return hanShare(sampleOf(text)) > 0.05 && !text.slice(0, 4000).includes('\u0000');
}

const sampleOf = (text: string) => text.slice(0, 20_000);

/**
 * Decodes a file that mixes lines in UTF-8 and GBK; null if it is not such a file. A line in GBK is rarely valid UTF-8,
 * and a damaged line in UTF-8 gives rare characters if read as GBK.
 */
function readMixed(bytes: Uint8Array): { text: string; lines: number[] } | null {
  const decoded: string[] = [];
  const foreign = { utf8: [] as number[], gbk: [] as number[] };
  let from = 0;
  for (let n = 1; from <= bytes.length; n++) {
    const found = bytes.indexOf(0x0a, from);
    const to = found < 0 ? bytes.length : found;
    const line = bytes.subarray(from, to);
    from = to + 1;
    if (line.every((byte) => byte < 0x80)) {
      decoded.push(new TextDecoder().decode(line));
      continue;
    }
    const utf8 = isUtf8(line) ? new TextDecoder().decode(line) : '';
    const gbk = new TextDecoder('gb18030').decode(line);
    if (/[\p{Script=Han}\u3000-\u303F●■█]/u.test(utf8)) {
      decoded.push(utf8);
      foreign.utf8.push(n);
    } else if (!gbk.includes('\uFFFD') && commonShare(gbk) > 0.8) {
      decoded.push(gbk);
      foreign.gbk.push(n);
    } else return null;
  }
  const { utf8, gbk } = foreign;
  if (utf8.length === 0 || gbk.length === 0) return null;
  return { text: decoded.join('\n'), lines: utf8.length < gbk.length ? utf8 : gbk };
}
