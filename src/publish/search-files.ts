/** All files of the search index, from the published data alone. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { buildCatalog } from '../catalog/build.ts';
import { investmentFigure } from '../catalog/format.ts';
import { when, whereabouts } from '../catalog/text.ts';
import type { Dataset, Issue, Item } from '../schema/dataset.ts';
import { type Entry, type Text, type Texts, textFile } from '../search/files.ts';
import { searchNames, searchScopes } from './search-names.ts';
import { postings } from './search-postings.ts';
import { numberOf, searchTable, tableOrder } from './search-table.ts';
import { variants } from './search-variants.ts';

export interface SearchFile {
  /** Below `/search/`. */
  path: string;
  content: Uint8Array | string;
}

/** At zlib's own level: the highest takes three times as long to save four bytes in a thousand. */
function pack(value: unknown): Uint8Array {
  return deflateSync(JSON.stringify(value));
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
    files: Array.from(files, ([path, some]) => ({ path, content: pack(Object.fromEntries(some) as Texts) })),
  };
}

/** The same dataset gives the same files. */
export function searchFiles(dataset: Dataset): SearchFile[] {
  const items = tableOrder(dataset);
  const issues = new Map(dataset.issues.map((issue) => [issue.id, issue]));
  const texts = new Map(
    Array.from(
      Map.groupBy(items, (item) => item.issue),
      ([id, some]) => [id, textFiles(issues.get(id)!, some)] as const,
    ),
  );
  const catalog = buildCatalog(dataset);
  const buckets = postings(items);
  const used = new Set(buckets.flatMap((bucket) => Object.keys(bucket)).filter((gram) => gram.length === 1));
  const packed: [name: string, content: Uint8Array][] = [
    ...buckets.map((bucket, at): [string, Uint8Array] => [String(at), pack(bucket)]),
    ['table', pack(searchTable(dataset, items, (issue) => texts.get(issue)?.digest ?? ''))],
    ['names', pack(searchNames(catalog))],
    ['scopes', pack(searchScopes(catalog, items))],
    ['variants', pack(variants(used))],
  ];
  const digest = createHash('sha256');
  for (const [name, content] of packed) digest.update(`${name} ${content.length} `).update(content);
  const entry: Entry = { version: digest.digest('hex').slice(0, 10), buckets: buckets.length };
  return [
    { path: 'index.json', content: JSON.stringify(entry) },
    ...packed.map(([name, content]) => ({ path: `${entry.version}/${name}.z`, content })),
    ...[...texts.values()].flatMap(({ files }) => files),
  ];
}
