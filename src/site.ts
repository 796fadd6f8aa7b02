/**
 * The configuration of the site, from environment variables, with defaults.
 *
 * | variable       | meaning                                                        |
 * |----------------|----------------------------------------------------------------|
 * | `SITE_URL`     | origin of the published site, `https://host`                   |
 * | `BASE_PATH`    | path it is served under, `/` or `/weekly/`                     |
 * | `MAP_APPROVAL` | map approval number (审图号), shown under every map            |
 * | `ICP_NUMBER`   | filing number of the site (备案号), shown in the footer         |
 * | `CONTACT`      | mail, repository or web address for reports of errors          |
 * | `OFFLINE`      | `off`: browsers keep nothing for reading without a network      |
 */

import process from 'node:process';
import { EDITION } from '#edition/edition.ts';

/** The configuration of the site. */
export interface Site {
  name: string;
  /** A description in one line. */
  tagline: string;
  /** `https://host`, without a closing slash. */
  origin: string;
  /** Begins and ends with a slash. */
  base: string;
  mapApproval: string | null;
  icp: string | null;
  contact: string | null;
  /** Whether browsers keep pages for reading without a network. */
  offline: boolean;
}

/**
 * Normalizes a base path to the form `/a/b/`; empty and `/` are the root. Non-ASCII characters are percent-encoded, as
 * in the requests of browsers, and as sitemaps require.
 */
export function normalizeBase(path: string | undefined): string {
  const inner = (path ?? '').trim().replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : new URL(`/${inner}/`, 'https://host.invalid').pathname;
}

/** Reads the configuration from environment variables; empty ones count as unset. */
export function siteFrom(env: Record<string, string | undefined>): Site {
  const text = (name: string): string | null => env[name]?.trim() || null;
  const url = text('SITE_URL') ?? 'https://parkweekly.example';
  if (!URL.canParse(url))
    throw new Error(`SITE_URL is not a URL: “${url}”. Set it to an address such as https://example.org`);
  const offline = text('OFFLINE') ?? 'on';
  if (offline !== 'on' && offline !== 'off') throw new Error(`OFFLINE is “${offline}”. Set it to on or off`);
  return {
    name: EDITION.name,
    tagline: EDITION.tagline,
    origin: new URL(url).origin,
    base: normalizeBase(env.BASE_PATH),
    // Pages add this prefix.
    mapApproval: text('MAP_APPROVAL')?.replace(/^审图号[：:]\s*/, '') ?? null,
    icp: text('ICP_NUMBER'),
    contact: text('CONTACT')?.replace(/^mailto:/i, '') ?? null,
    offline: offline !== 'off',
  };
}

/** The configuration of this build. */
export const SITE: Site = siteFrom(process.env);

/**
 * The address of a link to a root-relative path of this site (`/issues/2023-w41/`), with the base path.
 */
export function href(path: string): string {
  return SITE.base + path.replace(/^\//, '');
}

/** The same with origin, for canonical links, feeds, sitemap and citations. */
export function absolute(path: string): string {
  return SITE.origin + href(path);
}

/** A repository, which takes reports as issues. */
const REPOSITORY = /^https:\/\/github\.com\/[^/]+\/[^/]+?(?:\.git)?\/?$/;

/**
 * A link for the configured contact.
 * @param subject of a mail or of an issue in a repository; in other web addresses it replaces `{subject}`
 */
export function contactLink(contact: string, subject = ''): string {
  const words = encodeURIComponent(subject);
  if (!/^https?:/.test(contact)) return `mailto:${contact}${words && `?subject=${words}`}`;
  if (words && REPOSITORY.test(contact))
    return `${contact.replace(/(?:\.git)?\/?$/, '')}/issues/new?title=${words}`;
  return contact.replace('{subject}', words);
}
