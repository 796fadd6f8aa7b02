/** Allows crawlers to read all pages. */
import { textFile } from '../data/respond.ts';
import { absolute } from '../site.ts';

export function GET() {
  return textFile(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
}
