/** Word files, written as Word writes them. */
import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Runs of text: a tab and a line break as Word has them. */
export function run(text: string, properties = ''): string {
  const inner = escaped(text)
    .split(/(\t|\n)/)
    .map((part) => {
      if (part === '\t') return '<w:tab/>';
      return part === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${part}</w:t>`;
    })
    .join('');
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`;
}

/** A paragraph of a text or of runs, in a list (`numId`, or `numId level`) or with a style. */
export function paragraph(content: string, { list = '', style = '' } = {}): string {
  const [id, level = '0'] = list.split(' ');
  const numbering = id ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>` : '';
  const properties = `<w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${numbering}</w:pPr>`;
  return `<w:p>${properties}${content.startsWith('<') ? content : run(content)}</w:p>`;
}

/** A table: rows of cells of paragraphs. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('');
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** A level of a list. */
export function level(format: string, text: string, { at = 0, font = '', start = 1 } = {}): string {
  const fonts = font && `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:hint="default"/></w:rPr>`;
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${fonts}</w:lvl>`;
}

/** Lists by number: the levels of each, and what its `w:num` overrides. */
export type DocxLists = Record<number, { levels: string; overrides?: string }>;

/** What a Word file has besides its body. */
export interface DocxParts {
  lists?: DocxLists;
  styles?: string;
  header?: string;
  footer?: string;
  footnotes?: string;
  /** More files in the archive, by path. */
  others?: Record<string, string>;
}

/** A Word file. */
export function docx(
  body: string,
  { lists = {}, styles, header, footer, footnotes, others = {} }: DocxParts = {},
): Uint8Array {
  const all = Object.entries(lists);
  const numbering = [
    ...all.map(([id, { levels }]) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`),
    ...all.map(
      ([id, { overrides = '' }]) =>
        `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`,
    ),
  ].join('');
  const xml = (root: string, inner: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${W}>${inner}</w:${root}>`;
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': xml('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/numbering.xml': xml('numbering', numbering),
    ...(styles && { 'word/styles.xml': xml('styles', styles) }),
    ...(header && { 'word/header1.xml': xml('hdr', header) }),
    ...(footer && { 'word/footer1.xml': xml('ftr', footer) }),
    ...(footnotes && { 'word/footnotes.xml': xml('footnotes', footnotes) }),
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}
