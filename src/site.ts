/**
 * What the publisher sets for the whole site, from the environment, with defaults.
 *
 * | variable       | meaning                                                        |
 * |----------------|----------------------------------------------------------------|
 * | `SITE_URL`     | origin of the published site, `https://host`                   |
 * | `BASE_PATH`    | path it is served under, `/` or `/weekly/`                     |
 * | `MAP_APPROVAL` | map approval number (审图号), shown under every map            |
 * | `ICP_NUMBER`   | filing number of the site (备案号), shown in the footer         |
 * | `CONTACT`      | mail address or web address for corrections and objections     |
 */

import process from 'node:process';
import { EDITION } from '#edition/edition.ts';

export interface Site {
  name: string;
  /** One line: what it is. */
  tagline: string;
  /** `https://host`, without a closing slash. */
  origin: string;
  /** Begins and ends with a slash. */
  base: string;
  mapApproval: string | null;
  icp: string | null;
  contact: string | null;
}

/** Brings a base path into the form `/a/b/`; empty and `/` both mean the root. */
export function normalizeBase(path: string | undefined): string {
  const inner = (path ?? '').trim().replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** Reads the configuration from environment variables; blank ones count as unset. */
export function siteFrom(env: Record<string, string | undefined>): Site {
  const text = (name: string): string | null => env[name]?.trim() || null;
  const url = text('SITE_URL') ?? 'https://parkweekly.example';
  if (!URL.canParse(url))
    throw new Error(`SITE_URL is no address: “${url}”. Set it to something like https://example.org`);
  return {
    name: EDITION.name,
    tagline: EDITION.tagline,
    origin: new URL(url).origin,
    base: normalizeBase(env.BASE_PATH),
    mapApproval: text('MAP_APPROVAL'),
    icp: text('ICP_NUMBER'),
    contact: text('CONTACT'),
  };
}

export const SITE: Site = siteFrom(process.env);

/**
 * The address to link to, for a root-relative path of this site (`/issues/2023-w41/`):
 * the one place where the base path is added.
 */
export function href(path: string): string {
  return SITE.base + path.replace(/^\//, '');
}

/** The same with the origin: for canonical links, feeds, sitemap and citations. */
export function absolute(path: string): string {
  return SITE.origin + href(path);
}

/** Where an objection or correction can be sent: a link for the configured contact. */
export function contactLink(contact: string): string {
  return /^https?:/.test(contact) ? contact : `mailto:${contact}`;
}
