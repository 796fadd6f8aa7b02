/** Reads a Word file, which is a ZIP archive of XML parts (ECMA-376). */
import { parseXml, XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml';
import { unzipSync } from 'fflate';
import { SeedError } from '../error.ts';
import { binaryKind, SAVE } from '../text/decode.ts';

/** Maximum unpacked size in bytes: more than the texts of any issue. */
const MOST_BYTES = 60_000_000;
/** Parts that contain text or list definitions. Pictures are not unpacked. */
const PART = /^word\/(?:document|styles|numbering|footnotes|endnotes|header\d*|footer\d*)\.xml$/;

/** The root elements of the parts of a Word file, by path. */
export type Parts = ReadonlyMap<string, XmlElement>;

/**
 * Unpacks and parses a Word file.
 *
 * @throws {SeedError} if it is not a Word file, locked or damaged
 */
export function openParts(name: string, bytes: Uint8Array): Parts {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (bytes.length === 0) throw new SeedError(name, 'the file is empty');
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0'))
    throw new SeedError(
      name,
      `this is an old Word file (.doc), or one with a password: ${SAVE}, without a password`,
    );
  const other = binaryKind(bytes);
  if (other && !other.kind.includes('ZIP'))
    throw new SeedError(name, `this is ${other.kind}, not a Word file: ${other.todo}`);
  if (!head.startsWith('PK'))
    throw new SeedError(name, `this is no Word file, although its name says so: ${SAVE}`);
  const files = unzip(name, bytes);
  const parts = new Map([...files].map(([path, data]) => [path, parse(name, path, data)]));
  if (!parts.has('word/document.xml'))
    throw new SeedError(name, `this is no .docx file, although its name says so: ${SAVE}`);
  return parts;
}

function unzip(name: string, bytes: Uint8Array): Map<string, Uint8Array> {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        if (!PART.test(file.name)) return false;
        size += file.originalSize;
        if (size > MOST_BYTES)
          throw new SeedError(name, `more than ${MOST_BYTES} bytes of text: no issue has so many`);
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof SeedError) throw error;
    throw damaged(name, error);
  }
}

function parse(name: string, path: string, data: Uint8Array): XmlElement {
  try {
    const { root } = parseXml(new TextDecoder(data[0] === 0xff ? 'utf-16le' : 'utf-8').decode(data));
    if (root) return root;
  } catch (error) {
    throw damaged(`${name} (${path})`, error);
  }
  throw damaged(`${name} (${path})`, new Error('it is empty'));
}

function damaged(name: string, error: unknown): SeedError {
  const reason = (error as Error).message.split('\n')[0];
  return new SeedError(name, `the Word file is damaged (${reason}): open and save it again`);
}

/** The child elements of an element. */
export function childrenOf(element: XmlElement | null | undefined): XmlElement[] {
  return (element?.children ?? []).filter((child) => child instanceof XmlElement);
}

/** The first child with a name; null if there is none. */
export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return childrenOf(element).find((child) => child.name === name) ?? null;
}

/** The `w:val` of a child, as in `<w:numId w:val="3"/>`; null if there is none. */
export function settingOf(element: XmlElement | null | undefined, name: string): string | null {
  return childOf(element, name)?.attributes['w:val'] ?? null;
}

/** The styles of a Word file, by id. */
export function stylesOf(parts: Parts): Map<string, XmlElement> {
  return new Map(
    childrenOf(parts.get('word/styles.xml')).flatMap((style) => {
      const id = style.attributes['w:styleId'];
      return id === undefined ? [] : [[id, style] as const];
    }),
  );
}

/** The characters directly within an element. */
export function charactersOf(element: XmlElement): string {
  return element.children
    .map((child) => (child instanceof XmlText || child instanceof XmlCdata ? child.text : ''))
    .join('');
}
