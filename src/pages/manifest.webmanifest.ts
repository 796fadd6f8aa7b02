/** The web manifest: name, colours and icons for a phone's home screen. */
import { textFile } from '../data/respond.ts';
import { href, SITE } from '../site.ts';

const icon = (size: number) => ({
  src: href(`/icon-${size}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
});

export function GET() {
  const manifest = {
    name: SITE.name,
    short_name: SITE.name,
    description: SITE.tagline,
    lang: 'zh-CN',
    id: href('/'),
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [{ src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' }, icon(192), icon(512)],
  };
  return textFile(`${JSON.stringify(manifest)}\n`, 'application/manifest+json');
}
