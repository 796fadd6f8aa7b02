/** Everything may be read by machines. */
import { textFile } from '../data/respond.ts';
import { absolute } from '../site.ts';

export function GET() {
  return textFile(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
}
