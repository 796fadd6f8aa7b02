/** The codes of the data and their Chinese names. */

import { COLLECTION_LABELS, INDUSTRY_LABELS, STAGE_LABELS } from '../schema/labels.ts';
import { KIND_LABELS } from '../views/words/format.ts';
import { NOTE_LABELS } from '../views/words/labels.ts';
import { LEVEL_LABELS } from '../views/words/policy-label.ts';

/** Names by code, by column. */
export const LABEL_TABLES: Record<string, Record<string, string>> = {
  collection: COLLECTION_LABELS,
  industry: INDUSTRY_LABELS,
  stage: STAGE_LABELS,
  investment_kind: KIND_LABELS,
  notes: NOTE_LABELS,
  policy_level: LEVEL_LABELS,
};

/** The columns of labels.csv. */
export const LABEL_COLUMNS = ['column', 'code', 'label'] as const;

/** The rows of labels.csv. */
export function labelRows(): string[][] {
  return Object.entries(LABEL_TABLES).flatMap(([column, labels]) =>
    Object.entries(labels).map(([code, label]) => [column, code, label]),
  );
}
