/** Astro integration: the responses of `astro preview`. */
import type { AstroIntegration } from 'astro';

/**
 * Makes the preview serve every address of the site, as hosts do. Builds are not affected.
 *
 * - Addresses without an ending, such as `/data/SHA256SUMS`: with `trailingSlash: 'always'` the preview takes them for
 *   pages that lack their slash.
 * - A base path with other characters than ASCII: the preview compares it with the path of a request, which is
 *   percent-encoded, whereas a build needs it as written.
 * @param base base path, percent-encoded
 */
export function preview(base: string): AstroIntegration {
  return {
    name: 'preview',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'preview') updateConfig({ trailingSlash: 'ignore', base });
      },
    },
  };
}
