/** All files of the search index, from the published data alone. */
import { createHash } from 'node:crypto';
import { type Archive, buildArchive } from '../../archive/build.ts';
import { withNames } from '../../content/write/names.ts';
import type { Dataset, Issue, Item } from '../../schema/dataset.ts';
import { investmentFigure } from '../../views/words/format.ts';
import { when, whereabouts } from '../../views/words/text.ts';
import { type Entry, type Text, type Texts, textFile } from '../files.ts';
import { searchNames, searchScopes } from './search-names.ts';
import { fieldTexts, type Postings, postingsOf } from './search-postings.ts';
import { numberOf, searchTable, tableOrder } from './search-table.ts';
import { variants } from './search-variants.ts';

export interface SearchFile {
  /** Below `/search/`. */
  path: string;
  /** JSON; compressed where the path ends in `.z`, at the latest when it is written. */
  content: string | Uint8Array;
  /** Whether its path holds the digest of what is in it. */
  hashed: boolean;
}

function textOf(item: Item, issue: Issue): Text {
  const figure = item.investment && investmentFigure(item.investment);
  return {
    title: item.title,
    lead: item.lead ?? '',
    body: item.body,
    source: item.source?.name ?? '',
    where: whereabouts(item),
    when: when(item, issue),
    sum: figure && [figure.number, figure.unit],
  };
}

/** The texts of one issue's items. @returns their digest and their files */
function textFiles(issue: Issue, items: readonly Item[]): { digest: string; files: SearchFile[] } {
  const texts = items.map((item) => [numberOf(item), textOf(item, issue)] as const);
  const digest = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 8);
  const files = Map.groupBy(texts, ([number]) => textFile({ id: issue.id, texts: digest }, number));
  return {
    digest,
    files: Array.from(files, ([path, some]) => ({
      path,
      content: JSON.stringify(Object.fromEntries(some) satisfies Texts),
      hashed: true,
    })),
  };
}

/**
 * The same dataset gives the same files.
 * @param archive of the dataset, where it is at hand @param made its postings, likewise
 */
export function searchFiles(
  dataset: Dataset,
  archive: Archive = buildArchive({
    ...dataset,
    register: withNames({ parks: [], companies: [] }, dataset.items),
  }),
  made: Postings = postingsOf(tableOrder(dataset).map(fieldTexts)),
): SearchFile[] {
  const items = tableOrder(dataset);
  const issues = new Map(dataset.issues.map((issue) => [issue.id, issue]));
  const texts = new Map(
    Array.from(
      Map.groupBy(items, (item) => item.issue),
      ([id, some]) => [id, textFiles(issues.get(id)!, some)] as const,
    ),
  );
  const facts: [name: string, content: unknown][] = [
    ['table', searchTable(dataset, items, (issue) => texts.get(issue)?.digest ?? '')],
    ['names', searchNames(archive)],
    ['scopes', searchScopes(archive, items)],
    ['variants', variants(new Set(made.used))],
  ];
  const written = facts.map(([name, content]) => [name, JSON.stringify(content)] as const);
  const digest = createHash('sha256').update(made.digest);
  for (const [name, content] of written) digest.update(`${name} ${content.length} `).update(content);
  const entry: Entry = { version: digest.digest('hex').slice(0, 10), buckets: made.buckets.length };
  return [
    { path: 'index.json', content: JSON.stringify(entry), hashed: false },
    ...[...made.buckets.entries(), ...written].map(([name, content]) => ({
      path: `${entry.version}/${name}.z`,
      content,
      hashed: true,
    })),
    ...[...texts.values()].flatMap(({ files }) => files),
  ];
}
