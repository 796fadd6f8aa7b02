/** The outlines of the country, which several pages share. */
import { chinaFile } from '../../maps/index.ts';

export function GET() {
  return new Response(chinaFile(), { headers: { 'Content-Type': 'image/svg+xml' } });
}
