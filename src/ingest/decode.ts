import { type Doubt, SeedError } from './error.ts';

const REPLACEMENT = /\uFFFD/g;

/** Bytes of a seed as text, with the doubts about how they were read. */
export interface Decoded {
  text: string;
  doubts: Doubt[];
}

/**
 * Reads a seed's bytes: UTF-8 as a rule, UTF-16 (with or without mark) and GB 18030 (which holds GBK
 * and GB 2312) with a doubt noted.
 *
 * @throws {SeedError} when the file is empty, or no text at all.
 */
export function decode(name: string, bytes: Uint8Array): Decoded {
  const doubt = (text: string): Doubt => ({ code: 'encoding', text, file: name, line: null });
  if (bytes.length === 0) throw new SeedError(name, 'the file is empty');
  const magic = binaryKind(bytes);
  if (magic) throw new SeedError(name, `this is ${magic}, not a text: give the text of an issue`);

  const wide = utf16(bytes);
  if (wide) {
    const text = new TextDecoder(wide).decode(bytes);
    if (!looksLikeText(text)) throw new SeedError(name, 'this is a binary file, not a text');
    return { text, doubts: [doubt(`read as ${wide.toUpperCase()}; save it as UTF-8 to be sure`)] };
  }
  if (bytes.includes(0)) throw new SeedError(name, 'this is a binary file, not a text');

  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const broken = utf8.match(REPLACEMENT)?.length ?? 0;
  if (broken === 0) return { text: utf8, doubts: [] };
  if (broken === 1 && utf8.endsWith('\uFFFD')) {
    return { text: utf8.slice(0, -1), doubts: [doubt('the file ends inside a character: it was cut off')] };
  }
  const gb = new TextDecoder('gb18030').decode(bytes);
  const gbBroken = gb.match(REPLACEMENT)?.length ?? 0;
  if (gbBroken <= 1 && hanShare(gb) > 0.3) {
    return { text: gb.replace(/\uFFFD$/, ''), doubts: [doubt('read as GBK; save it as UTF-8 to be sure')] };
  }
  if (broken <= 1 + utf8.length / 500) {
    return { text: utf8, doubts: [doubt(`${broken} unreadable bytes, shown as \uFFFD`)] };
  }
  throw new SeedError(name, 'neither UTF-8, UTF-16 nor GBK text: save it as UTF-8');
}

function binaryKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('%PDF')) return 'a PDF';
  if (head.startsWith('PK\u0003\u0004')) return 'a Word or ZIP file';
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return 'an old Word file';
  if (/^(\u0089PNG|\u00FF\u00D8\u00FF|GIF8)/.test(head)) return 'a picture';
  return null;
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (!bytes.subarray(0, 4000).includes(0)) return null;
  // Without a mark: line breaks and digits leave a zero in every second byte, always on one side.
  let even = 0;
  let odd = 0;
  for (let i = 0; i < Math.min(bytes.length, 4000); i++) {
    if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++;
  }
  if (odd > 10 * even) return 'utf-16le';
  if (even > 10 * odd) return 'utf-16be';
  return null;
}

function looksLikeText(text: string): boolean {
  return hanShare(text) > 0.05 && !text.slice(0, 4000).includes('\u0000');
}

function hanShare(text: string): number {
  const sample = text.slice(0, 20_000);
  return (sample.match(/\p{Script=Han}/gu)?.length ?? 0) / Math.max(1, sample.replace(/\s/g, '').length);
}
