/** The outlines of the country, which the maps of several pages share. */
import { chinaFile } from '../../maps/index.ts';

export function GET() {
  return new Response(chinaFile(), { headers: { 'Content-Type': 'image/svg+xml' } });
}
