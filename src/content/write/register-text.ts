/** Writes new entries and names into the register files and leaves everything else unchanged, including comments. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Document, isSeq, parseDocument } from 'yaml';
import { COLLECTIONS } from '../../schema/dataset.ts';
import { readArchive } from '../archive.ts';
import { type ItemEntry, issueEntryOf, itemEntryOf } from '../entry.ts';
import { parseFile } from '../file/file.ts';
import { readLedger } from '../ledger.ts';
import { namesOf, REGISTERS, type Register, type RegisterEntry, type RegisterKind } from '../register.ts';
import { readDifferent, readRegister, registerFile } from '../register-file.ts';
import { type Alike, alikeNames } from './alike.ts';
import { withNames } from './names.ts';
import type { Write } from './transaction.ts';

const HEADS: Record<RegisterKind, string> = {
  parks: `# Parks that have a page: address, prefecture or province (adcode), name, other names that items use.
# \`npm run ingest\` adds new ones at the end. To rename or merge them: docs/publishing.md.
`,
  companies: `# Companies that have a page: address, name, other names that items use.
# \`npm run ingest\` adds new ones at the end. To rename or merge them: docs/publishing.md.
`,
};

/** An entry that is new, or one with new names. */
export interface NewNames {
  kind: RegisterKind;
  entry: RegisterEntry;
  isNew: boolean;
  /** Names that the register did not have before. */
  names: string[];
}

/** The entries and names that are new in a register. */
function newNames(before: Register, after: Register): NewNames[] {
  return REGISTERS.flatMap((kind) => {
    const known = new Map(before[kind].map((entry) => [entry.slug, entry]));
    return after[kind].flatMap((entry): NewNames[] => {
      const old = known.get(entry.slug);
      const names = namesOf(entry).filter((name) => !old || !namesOf(old).includes(name));
      return names.length > 0 ? [{ kind, entry, isNew: !old, names }] : [];
    });
  });
}

/** The text of a register file with new entries and names; other lines are unchanged. */
function addNames(text: string | null, kind: RegisterKind, added: readonly NewNames[]): string {
  const doc = parseDocument(text ?? HEADS[kind]) as Document;
  const flow = (value: unknown) => Object.assign(doc.createNode(value), { flow: true });
  if (doc.contents === null) doc.contents = doc.createNode({});
  for (const { entry, isNew, names } of added) {
    const { slug, name, also } = entry;
    const list = doc.getIn([slug, 'also'], true);
    if (isNew) {
      const seat = entry.in === null ? {} : { in: Number(entry.in) };
      doc.set(slug, flow({ ...seat, name, ...(also.length > 0 ? { also } : {}) }));
    } else if (isSeq(list)) for (const one of names) list.add(one);
    else doc.setIn([slug, 'also'], flow(names));
  }
  return doc.toString({ lineWidth: 0 });
}

/** The published items of a content folder, oldest first, as they will be once `planned` is written. */
function itemsOf(contentDir: string, planned: readonly Write[]): ItemEntry[] {
  const { issues, items } = readArchive(contentDir);
  const issueById = new Map(issues.map((issue) => [issue.id, issue]));
  const itemById = new Map(items.map((item) => [item.id, item]));
  for (const { path, data } of planned) {
    const [folder, name = ''] = relative(contentDir, path).split(sep);
    const id = name.replace(/\.mdx$/, '');
    const collection = COLLECTIONS.find((one) => one === folder);
    if (folder === 'issues') issueById.set(id, issueEntryOf(parseFile(String(data), path), id));
    if (collection) itemById.set(id, itemEntryOf(parseFile(String(data), path), collection, id));
  }
  return [...itemById.values()]
    .filter(({ withdrawn, issue }) => !withdrawn && issueById.get(issue)?.withdrawn === false)
    .sort((a, b) => a.issue.localeCompare(b.issue) || a.position - b.position);
}

/**
 * Plans to add the names of items that the register lacks, and finds names that may be one.
 *
 * @param planned writes whose items count as written
 * @throws Error with one line per wrong content file or entry
 */
export function planNames(
  contentDir: string,
  planned: readonly Write[] = [],
): { added: NewNames[]; alike: Alike[]; writes: Write[] } {
  const register = readRegister(contentDir);
  const items = itemsOf(contentDir, planned);
  const complete = withNames(register, items, readLedger(contentDir));
  const added = newNames(register, complete);
  const alike = alikeNames(complete, items, readDifferent(contentDir));
  const writes = REGISTERS.flatMap((kind) => {
    const own = added.filter((one) => one.kind === kind);
    const path = join(contentDir, registerFile(kind));
    const text = existsSync(path) ? readFileSync(path, 'utf8') : null;
    return own.length > 0 ? [{ path, data: addNames(text, kind, own) }] : [];
  });
  return { added, alike, writes };
}
