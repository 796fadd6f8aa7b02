/**
 * Which parks and companies have a page, and at which address: `content/parks.yaml` and `content/companies.yaml`.
 * An address is decided there once; the build looks it up and never derives it from a name.
 */
import type { Redirect } from './redirects.ts';

/** The two kinds of pages whose address is decided in a register; each is the first part of the address. */
export const REGISTERS = ['parks', 'companies'] as const;
/** Kind of a register. */
export type RegisterKind = (typeof REGISTERS)[number];

/** A park or a company. */
export interface RegisterEntry {
  /** Last part of the address: `beiterui` of `/companies/beiterui/`. */
  slug: string;
  /** Heading of its page. */
  name: string;
  /** Other names that items use for it. */
  also: readonly string[];
  /** Former slugs: their addresses redirect. */
  was: readonly string[];
  /** Adcode of the prefecture or province of a park; 100000 for none. Null for companies. */
  in: string | null;
}

/** All entries; within one `in`, a name belongs to one entry. */
export type Register = Record<RegisterKind, readonly RegisterEntry[]>;

/** Groups of names that look alike but are different, by kind. */
export type Different = Record<RegisterKind, readonly (readonly string[])[]>;

/** Key for looking up an entry: a name, within {@link RegisterEntry.in}. */
export function nameId(scope: string | null, name: string): string {
  return `${scope ?? ''} ${name}`;
}

/** All names that items can use for it. */
export function namesOf({ name, also }: RegisterEntry): string[] {
  return [name, ...also];
}

/** Root-relative address of a page, without base path. */
export function registeredUrl(kind: RegisterKind, slug: string): string {
  return `/${kind}/${slug}/`;
}

/** Redirects from the former slugs of parks and companies. */
export function registerRedirects(register: Register): Redirect[] {
  return REGISTERS.flatMap((kind) =>
    register[kind].flatMap(({ slug, was }) =>
      was.map((former) => ({ from: registeredUrl(kind, former), to: registeredUrl(kind, slug) })),
    ),
  );
}

/** Parks and companies by their addresses, including former ones. */
export function entriesByAddress(register: Register): Map<string, RegisterEntry> {
  return new Map(
    REGISTERS.flatMap((kind) =>
      register[kind].flatMap((entry) =>
        [entry.slug, ...entry.was].map((slug) => [registeredUrl(kind, slug), entry] as const),
      ),
    ),
  );
}
