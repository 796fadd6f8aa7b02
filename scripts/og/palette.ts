/** Small PNGs: type on paper needs few colours, and fewer colours make a fifth of the bytes. */
import { createRequire } from 'node:module';

/** Sharp comes from this folder's own package, which nobody else installs: its types are not there to check. */
interface Picture {
  resize(size: number): Picture;
  png(options: object): Picture;
  toBuffer(): Promise<Buffer>;
}
const sharp = createRequire(import.meta.url)('sharp') as (data: Buffer, options?: object) => Picture;

/** @param data a picture @param size of its longer side, px; as it is by default @param density of an SVG, dpi */
export function smallPng(
  data: Buffer,
  colours: number,
  { size, density }: { size?: number; density?: number } = {},
): Promise<Buffer> {
  const picture = sharp(data, density === undefined ? {} : { density });
  const sized = size === undefined ? picture : picture.resize(size);
  return sized.png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toBuffer();
}
