/** The drawings that the small maps on item pages share, one for each province. */
import { locatorDrawings, locatorFile } from '../../maps/index.ts';

export function getStaticPaths() {
  // Outlines do not depend on items.
  return locatorDrawings().map((adcode) => ({ params: { adcode }, cacheKey: 'outlines' }));
}

export function GET({ params: { adcode } }: { params: { adcode: string } }) {
  return new Response(locatorFile(adcode), { headers: { 'Content-Type': 'image/svg+xml' } });
}
