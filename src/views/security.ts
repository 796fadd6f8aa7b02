/**
 * The content, referrer and permissions policies of the pages.
 *
 * The content policy is in each page as `<meta>`, for hosts that send no headers, and in the `_headers` file, because
 * `frame-ancestors` works only in a header. Astro's own `security.csp` would put the hashes of all scripts and styles
 * of the site into each page, after the scripts that it applies to. No script or style here is inline, so no hash is
 * needed.
 */

/**
 * Content-Security-Policy: everything from this origin, nothing inline, no script evaluated. Pagefind, which searches
 * on every page, is WebAssembly from this origin: `'wasm-unsafe-eval'` lets it be compiled, and nothing else.
 *
 * @param inlineStyles for the development server, which puts the styles into the page
 */
export function contentPolicy({ inlineStyles }: { inlineStyles?: boolean } = {}): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self'${inlineStyles ? " 'unsafe-inline'" : ''}`,
    "manifest-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join(';');
}

/**
 * The content policy as a header.
 * @param framed whether other sites may show the page in a frame
 */
export function headerPolicy({ framed }: { framed?: boolean } = {}): string {
  return `${contentPolicy()};frame-ancestors ${framed ? '*' : "'none'"}`;
}

/** Referrer-Policy: other sites do not learn which page a reader came from. */
export const REFERRER_POLICY = 'same-origin';

/** Permissions-Policy: features that no page uses. Copying needs only `clipboard-write`, which is not listed. */
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
