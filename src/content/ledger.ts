/**
 * `content/published.txt`: every address that was ever published, one a line, sorted. The address of a park or company
 * is followed by its name, so that a check notices if the address comes to belong to another one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from './error.ts';
import { entriesByAddress, namesOf, type Register } from './register.ts';

/** Name of the file. */
export const LEDGER_FILE = 'published.txt';

const HEAD = `# Every address that was published, without base path; of parks and companies with the name. \`npm run publish\` adds
# new ones, and refuses when one of these no longer answers or answers for another park or company. Do not edit.
`;

/** One line of the ledger. */
export interface Published {
  /** Root-relative, without base path: `/projects/2023-w41-03/`, `/data/items.csv`. */
  address: string;
  /** Name of the park or company; null for other pages. */
  name: string | null;
}

/** Reads the ledger of a content folder; empty if nothing was published. @throws ContentError (file, line) */
export function readLedger(contentDir: string): Published[] {
  const path = join(contentDir, LEDGER_FILE);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '' || line.startsWith('#')) return [];
      const [, address, name] = /^(\/\S*)(?: (.+))?$/.exec(line.trimEnd()) ?? [];
      if (address === undefined)
        throw new ContentError(path, `“${line}” is no address such as /projects/2023-w41-03/`, index + 1);
      return [{ address, name: name ?? null }];
    });
}

/** The text of a ledger; of two entries for one address the first is kept. */
export function formatLedger(entries: readonly Published[]): string {
  const byAddress = new Map<string, Published>();
  for (const entry of entries) if (!byAddress.has(entry.address)) byAddress.set(entry.address, entry);
  // By code unit, so that the order is the same on every machine.
  const sorted = [...byAddress.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
  return HEAD + sorted.map(({ address, name }) => `${address}${name ? ` ${name}` : ''}\n`).join('');
}

/** The ledger with the names that parks and companies have now. */
export function renamed(ledger: readonly Published[], register: Register): Published[] {
  const entries = entriesByAddress(register);
  return ledger.map(({ address, name }) => ({ address, name: entries.get(address)?.name ?? name }));
}

/** Published addresses of a park or company that now belong to another one: one line each, with what to do. */
export function ownerFaults(ledger: readonly Published[], register: Register): string[] {
  const entries = entriesByAddress(register);
  return ledger.flatMap(({ address, name }) => {
    const entry = entries.get(address);
    if (!entry || name === null || namesOf(entry).includes(name)) return [];
    const file = `content/${address.split('/')[1]}.yaml`;
    return `${address} was published for ${name} and would now answer for ${entry.name}: if they are the same, add ${name} to “also” of ${entry.slug} in ${file}; else give ${entry.name} a slug of its own`;
  });
}
