/** Word files that cannot be read: each message names the cause. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docx, paragraph } from '../../../tests/lib/print/docx.ts';
import { docxToText } from './index.ts';

describe('a Word file that cannot be read', () => {
  const whole = docx(paragraph('正文'));
  it.each([
    ['an empty file', new Uint8Array(), 'the file is empty'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'this is a PDF, not a Word file: give its name the ending .pdf'],
    [
      'an old or locked file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'this is an old Word file (.doc), or one with a password',
    ],
    [
      'a text',
      strToU8('一、招商引资'),
      'this is no Word file, although its name says so: save it as PDF, .docx',
    ],
    [
      'an OpenDocument file',
      strToU8('PK\u0003\u0004\n\0mimetypeapplication/vnd.oasis.opendocument.text'),
      'this is an OpenDocument file (.odt), not a Word file: save it as PDF, .docx',
    ],
    [
      'a rich text file',
      strToU8('{\\rtf1\\ansi}'),
      'this is a rich text file (.rtf), not a Word file: save it',
    ],
    ['a table', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'this is no .docx file'],
    ['a file that was cut off', whole.slice(0, whole.length - 30), 'the Word file is damaged'],
    [
      'broken XML',
      zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }),
      'the Word file is damaged',
    ],
    [
      'a part in another format',
      docx(`${paragraph('正文')}<w:sdt><w:altChunk/></w:sdt>`),
      'the Word file holds a part in another format',
    ],
    [
      'pictures only',
      docx('<w:p><w:r><w:drawing/></w:r></w:p>'),
      'the Word file holds no text, only pictures',
    ],
  ])('is told by what is wrong: %s', (_, bytes, cause) => {
    expect(() => docxToText('week.docx', bytes)).toThrow(/^week\.docx[^\n]*$/);
    expect(() => docxToText('week.docx', bytes)).toThrow(cause);
  });

  it('is refused when it would unpack to more than any issue', () => {
    const bomb = docx(paragraph('正文'), {
      others: { 'word/footer9.xml': `<a>${' '.repeat(61_000_000)}</a>` },
    });
    expect(() => docxToText('week.docx', bomb)).toThrow('no issue has so many');
  });
});
