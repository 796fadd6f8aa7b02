/** Items as records of the search index. */
import { dayOf } from '../catalog/order.ts';
import { when, whereabouts } from '../catalog/text.ts';
import type { Dataset, Issue, Item } from '../schema/dataset.ts';
import { INDUSTRY_LABELS } from '../taxonomy/labels.ts';
import { GAP, TITLE_PLACES, tokens } from './tokens.ts';

/** One language for all: Pagefind then cuts at blanks only, which is where the tokens are parted. */
export const SEARCH_LANGUAGE = 'und';

export interface SearchRecord {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** The words an item is found by: the title in the first places, then lead, body and source. */
function content(item: Item): string {
  const title = tokens(item.title);
  const filler = Array.from({ length: Math.max(1, TITLE_PLACES - title.length) }, () => GAP);
  const fields = [item.lead ?? '', ...item.body, item.source?.name ?? ''].map((field) =>
    tokens(field).join(' '),
  );
  return [...title, ...filler, fields.join(` ${GAP} `)].join(' ');
}

/** What the results page shows of an item; texts whole, so that the words around a match can be cut from them. */
function meta(item: Item, issue: Issue): Record<string, string> {
  return {
    title: item.title,
    text: [item.lead, ...item.body].filter(Boolean).join(' '),
    source: item.source?.name ?? '',
    where: whereabouts(item),
    when: when(item, issue),
    stage: item.stage,
    industry: INDUSTRY_LABELS[item.industry],
    sum: item.investment ? `${item.investment.value} ${item.investment.currency}` : '',
  };
}

/** Records in the dataset's order: the same dataset gives the same index. Addresses without base path. */
export function searchRecords(dataset: Dataset): SearchRecord[] {
  const issues = new Map(dataset.issues.map((issue) => [issue.id, issue]));
  return dataset.items.map((item) => {
    const issue = issues.get(item.issue)!;
    const day = dayOf(item, issue);
    return {
      url: item.url,
      content: content(item),
      language: SEARCH_LANGUAGE,
      meta: meta(item, issue),
      filters: {
        collection: [item.collection],
        province: [...new Set(item.places.map((place) => place.province))],
        industry: [...new Set([item.industry, ...item.industries])],
        stage: [item.stage],
        year: [day.slice(0, 4)],
      },
      sort: { date: `${day} ${item.id}` },
    };
  });
}
