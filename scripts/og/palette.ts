/** Small PNGs: a picture of text needs few colours, which saves four fifths of the bytes. */
import { createRequire } from 'node:module';

/** The part of sharp that is used here. It is installed for this folder only, so its types are missing elsewhere. */
interface Picture {
  resize(size: number): Picture;
  png(options: object): Picture;
  toBuffer(): Promise<Buffer>;
}
const sharp = createRequire(import.meta.url)('sharp') as (data: Buffer, options?: object) => Picture;

/**
 * Converts a picture to a small PNG.
 * @param colours number of colours
 * @param options.size of the longer side, px; unchanged by default
 * @param options.density of an SVG, dpi
 */
export function smallPng(
  data: Buffer,
  colours: number,
  { size, density }: { size?: number; density?: number } = {},
): Promise<Buffer> {
  const picture = sharp(data, density === undefined ? {} : { density });
  const sized = size === undefined ? picture : picture.resize(size);
  return sized.png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toBuffer();
}
