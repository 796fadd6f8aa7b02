/** An item as a row of the table. */
import { LEAST_SURE } from '../../schema/certainty.ts';
import type { Issue, Item } from '../../schema/dataset.ts';
import { FACT_LABELS, INDUSTRY_LABELS, STAGE_LABELS } from '../../schema/labels.ts';
import { isPolicy } from '../../schema/sections.ts';
import { sumLabel, sumOf } from '../rows.ts';
import { sumText, yiOf } from '../words/format.ts';
import { noteLabel } from '../words/labels.ts';
import { issueName, placeName } from '../words/text.ts';
import type { TableRow } from './columns.ts';

const listed = (values: readonly (string | null | undefined)[]): string =>
  [...new Set(values.filter(Boolean))].join('；');

/** The uncertain facts, and the other doubts. */
function doubtsIn({ notes, confidence }: Item): string {
  const isOneUnsure = confidence.eachCompany?.some((sure) => sure < LEAST_SURE);
  return listed([
    ...notes.map(({ code, field }) => (field ? FACT_LABELS[field] : noteLabel(code))),
    isOneUnsure && FACT_LABELS.companies,
  ] as string[]);
}

/** What an item's sum is the sum of; empty for a single project. */
export function sumKind(item: Item): string {
  return item.investment && isPolicy(item) ? '政策目标金额' : sumLabel(item);
}

/** The row of an item. */
export function tableRow(item: Item, issue: Issue): TableRow {
  const { investment, industry, industries } = item;
  const yi = investment && yiOf(investment);
  return {
    url: item.url,
    title: item.title,
    yi: yi?.value ?? null,
    sum: yi ? `${yi.text}${sumOf(item)?.unsure ? '（待核）' : ''}` : '',
    printed: investment ? sumText(investment) : '',
    kind: investment ? sumKind(item) || '单个项目' : '',
    stage: STAGE_LABELS[item.stage],
    place: listed(item.places.map((place) => placeName(place))),
    park: listed(item.places.map(({ park }) => park)),
    industry: INDUSTRY_LABELS[industry],
    others: listed(industries.filter((other) => other !== industry).map((other) => INDUSTRY_LABELS[other])),
    companies: listed(item.companies),
    date: item.date ?? '',
    source: item.source?.name ?? '',
    issue: issueName(issue),
    doubts: doubtsIn(item),
  };
}
