/** Headlines in lists. */
import { PROJECT_STAGES } from '#edition/stages.ts';
import type { Archive } from '../archive/build.ts';
import { oncePer } from '../archive/memo.ts';
import { kindOf } from '../archive/sums/sums.ts';
import { isSure } from '../schema/certainty.ts';
import type { Item } from '../schema/dataset.ts';
import { INDUSTRY_LABELS, STAGE_LABELS } from '../schema/labels.ts';
import { isPolicy } from '../schema/sections.ts';
import { investmentFigure } from './words/format.ts';
import { policyLine } from './words/policy-label.ts';
import { when, whereabouts } from './words/text.ts';

/** An item's sum as printed, what it is the sum of, and whether it is uncertain; null if none is stated. */
export function sumOf(item: Item) {
  const { investment } = item;
  return (
    investment && { ...investmentFigure(investment), of: sumLabel(item), unsure: !isSure(item, 'investment') }
  );
}

/** An item's sum in words: `17 个项目合计 59 亿元`; empty if none is stated. A policy's is a target, not an investment. */
export function sumWords(item: Item): string {
  const sum = isPolicy(item) ? null : sumOf(item);
  return sum ? `${sum.of && `${sum.of} `}${sum.number} ${sum.unit}` : '';
}

/** What a sum is if it is not that of a single project: `17 个项目合计`, `基金`; else empty. */
export function sumLabel(item: Item): string {
  const { investment, batch } = item;
  if (!investment) return '';
  const several = (investment.projects ?? 0) > 1 ? `${investment.projects} 个项目合计` : '多个项目合计';
  const kind = kindOf(item);
  if (kind === 'fund') return batch ? `${several}（基金）` : '基金';
  return kind === 'batch' ? several : '';
}

/** An item's stage in words: `集中签约` if several projects are reported together. */
export function stageName(item: Item): string {
  const isStep = item.batch && PROJECT_STAGES.includes(item.stage) && !isPolicy(item);
  return `${isStep ? '集中' : ''}${STAGE_LABELS[item.stage]}`;
}

/** An item's stage: its CSS class and its name. */
export function stageOf({ stage }: Item) {
  return { stage, name: STAGE_LABELS[stage] };
}

function rowView(item: Item, archive: Pick<Archive, 'issueOf'>, dated: boolean, on: string | undefined) {
  const facts = [
    item.places[0] && (whereabouts(item, on) || (whereabouts(item) ? undefined : '')),
    on !== `/industries/${item.industry}/` && INDUSTRY_LABELS[item.industry],
    policyLine(item),
    dated && when(item, archive.issueOf(item)),
  ];
  return {
    url: item.url,
    title: item.title,
    stage: stageOf(item),
    // A place that is not in the gazetteer is an empty fact.
    facts: facts.filter((fact, at) => (at === 0 ? fact !== undefined : fact)),
    // A policy's sum is a target, not an investment.
    sum: isPolicy(item) ? null : sumOf(item),
  };
}

export type RowView = ReturnType<typeof rowView>;

/** The headline that most lists show, computed once per item. */
const commonRow = oncePer((archive: Pick<Archive, 'issueOf'>) =>
  oncePer((item: Item) => rowView(item, archive, true, undefined)),
);

/**
 * Headlines of items.
 * @param dated false if all are of the same issue
 * @param on address of the region or industry whose page they are on: they do not repeat it
 */
export function rowViews(
  items: readonly Item[],
  archive: Pick<Archive, 'issueOf'>,
  dated = true,
  on?: string,
): RowView[] {
  if (!dated || on !== undefined) return items.map((item) => rowView(item, archive, dated, on));
  return items.map(commonRow(archive));
}
