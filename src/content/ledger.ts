/**
 * `content/published.txt`: every address that was ever published. One a line, sorted; behind the address of a page
 * that may vanish by itself (a park's, a company's) stands its name, so that a tombstone can say what was there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from './error.ts';

export const LEDGER_FILE = 'published.txt';

const HEAD = `# Every address that was published, without base path. Published addresses answer for ever: \`npm run publish\`
# adds the new ones, and refuses to when one of these no longer answers. Not for editing.
`;

export interface Published {
  /** Root-relative, without base path: `/projects/2023-w41-03/`, `/data/items.csv`. */
  address: string;
  /** What the page was called; null where its address tells. */
  name: string | null;
}

/** Reads the ledger of a content folder; empty where nothing was published. @throws ContentError (file, line) */
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

/** The ledger's text; of two entries for one address the first stays. */
export function formatLedger(entries: readonly Published[]): string {
  const byAddress = new Map<string, Published>();
  for (const entry of entries) if (!byAddress.has(entry.address)) byAddress.set(entry.address, entry);
  // By code unit, so that the order is the same on every machine.
  const sorted = [...byAddress.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
  return HEAD + sorted.map(({ address, name }) => `${address}${name ? ` ${name}` : ''}\n`).join('');
}
