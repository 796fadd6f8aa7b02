/**
 * What a page of this site may load and do: its content, referrer and permissions policies.
 *
 * The content policy stands in every page (`<meta>`, so that it holds on hosts that send no headers) and again in
 * the `_headers` file, where alone `frame-ancestors` counts. Astro could write one by itself (`security.csp`), but
 * lists the hash of every script and stylesheet of the whole site on every page, half a kilobyte that does not
 * compress, behind the scripts it should hold for. Nothing here is inline, so no hash is needed.
 */

/** Content-Security-Policy: everything from this origin, nothing inline, nothing evaluated. */
export function contentPolicy(): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "manifest-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join(';');
}

/** The policy as a header. @param framed the page is made to stand in other sites' frames */
export function headerPolicy({ framed }: { framed?: boolean } = {}): string {
  return `${contentPolicy()};frame-ancestors ${framed ? '*' : "'none'"}`;
}

/** Other sites are not told which page a reader came from. */
export const REFERRER_POLICY = 'same-origin';

/** What no page asks for, and no script that slipped in could; copying needs only `clipboard-write`. */
export const PERMISSIONS_POLICY = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]
  .map((name) => `${name}=()`)
  .join(', ');
