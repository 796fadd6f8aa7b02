/** Headlines as lists show them. */
import type { Archive } from '../archive/build.ts';
import type { Item } from '../schema/dataset.ts';
import { INDUSTRY_LABELS, STAGE_LABELS } from '../schema/labels.ts';
import { isPolicy } from '../schema/sections.ts';
import { investmentFigure } from './words/format.ts';
import { policyLine } from './words/policy-label.ts';
import { when, whereabouts } from './words/text.ts';

/** An item's sum in its own currency; null where none is stated. */
export function sumOf({ investment }: Item) {
  return investment && investmentFigure(investment);
}

/** An item's stage: the class that colours it, and its name. */
export function stageOf({ stage }: Item) {
  return { stage, name: STAGE_LABELS[stage] };
}

/** One headline. @param dated false where all are of one issue */
export function rowView(item: Item, archive: Pick<Archive, 'issueOf'>, dated = true) {
  const facts = [
    item.places[0] && whereabouts(item),
    INDUSTRY_LABELS[item.industry],
    policyLine(item),
    dated && when(item, archive.issueOf(item)),
  ];
  return {
    url: item.url,
    title: item.title,
    stage: stageOf(item),
    // A place that is known but has no name on the site is an empty fact.
    facts: facts.filter((fact, at) => (at === 0 ? fact !== undefined : fact)),
    // What a policy aims at is no sum that was invested.
    sum: isPolicy(item) ? null : sumOf(item),
  };
}

export type RowView = ReturnType<typeof rowView>;

/** Several headlines. */
export function rowViews(items: readonly Item[], archive: Pick<Archive, 'issueOf'>, dated = true): RowView[] {
  return items.map((item) => rowView(item, archive, dated));
}
