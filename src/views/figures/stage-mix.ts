/** The shares of the stages. */
import type { Archive } from '../../archive/build.ts';
import { type Item, STAGES, type Stage } from '../../schema/dataset.ts';
import { STAGE_LABELS } from '../../schema/labels.ts';
import { count } from '../words/format.ts';
import { figureFrame, percent } from './frame.ts';

/** The share of a stage. */
export interface StagePart {
  stage: Stage;
  items: number;
  /** Of all items, 0…1. */
  share: number;
  /** The shares before it added up, 0…1. */
  from: number;
}

/** The stages that occur, in the order of a project. */
export function stageMix(items: readonly Item[]): StagePart[] {
  const counts = new Map<Stage, number>();
  for (const item of items) counts.set(item.stage, (counts.get(item.stage) ?? 0) + 1);
  let before = 0;
  return STAGES.filter((stage) => counts.has(stage)).map((stage) => {
    const count = counts.get(stage)!;
    const part = { stage, items: count, share: count / items.length, from: before / items.length };
    before += count;
    return part;
  });
}

const rounded = (part: number) => (part < 0.005 ? '<1%' : `${Math.round(part * 100)}%`);

/** The figure of the stages; null for fewer than two items. */
export function stageFigure(
  archive: Archive,
  items: readonly Item[],
  { data, sub }: { data?: string; sub?: boolean } = {},
) {
  if (items.length < 2) return null;
  return {
    frame: figureFrame(
      archive,
      {
        id: 'fig-stages',
        title: '阶段构成',
        measure: `条目数与占 ${count(items.length)} 条的比例`,
        data,
        sub,
      },
      items,
    ),
    parts: stageMix(items).map(({ stage, items: many, share, from }) => ({
      stage,
      name: STAGE_LABELS[stage],
      from: percent(from, 1, 2),
      width: percent(share, 1, 2),
      count: count(many),
      share: rounded(share),
    })),
  };
}

export type StageFigure = ReturnType<typeof stageFigure>;
