/** The stages of projects, and separately the other kinds of items. */
import { SECTIONS } from '#edition/sections.ts';
import { PROJECT_STAGES } from '#edition/stages.ts';
import type { SectionEntry } from '#edition/types.ts';
import type { Archive } from '../../archive/build.ts';
import { ENOUGH_ITEMS } from '../../archive/enough.ts';
import { type Item, STAGES, type Stage } from '../../schema/dataset.ts';
import { STAGE_LABELS } from '../../schema/labels.ts';
import { isPolicy } from '../../schema/sections.ts';
import { count } from '../words/format.ts';
import { searchUrl, type Within } from '../words/search-address.ts';
import { figureFrame, percent } from './frame.ts';

/** The share of a stage. */
export interface StagePart {
  stage: Stage;
  items: number;
  /** Of all items, 0…1. */
  share: number;
}

/** The stages that occur, in the order of a project. */
export function stageMix(items: readonly Item[]): StagePart[] {
  const counts = new Map<Stage, number>();
  for (const item of items) counts.set(item.stage, (counts.get(item.stage) ?? 0) + 1);
  return STAGES.filter((stage) => counts.has(stage)).map((stage) => {
    const many = counts.get(stage)!;
    return { stage, items: many, share: many / items.length };
  });
}

/** The section whose items are policies, whatever their words say. */
const POLICIES = (SECTIONS as readonly SectionEntry[]).find(({ policies }) => policies);

const rounded = (part: number) => (part < 0.005 ? '<1%' : `${Math.round(part * 100)}%`);

/** The most frequent stage, as a title; a plain title if several are equally frequent. */
function finding(stages: readonly StagePart[], total: number): string {
  const [first, second] = stages.toSorted((a, b) => b.items - a.items);
  if (!first || first.items === second?.items) return '项目阶段';
  return `项目以${STAGE_LABELS[first.stage]}最多，占 ${rounded(first.items / total)}`;
}

/**
 * The figure of the stages; null for few projects.
 * @param within what the items have in common
 */
export function stageFigure(
  archive: Archive,
  items: readonly Item[],
  { within = {}, data, sub }: { within?: Within; data?: string; sub?: boolean } = {},
) {
  const mix = stageMix(items);
  const isStage = ({ stage }: StagePart) => PROJECT_STAGES.includes(stage);
  const stages = mix.filter(isStage);
  const total = stages.reduce((sum, part) => sum + part.items, 0);
  if (total < ENOUGH_ITEMS) return null;
  const most = Math.max(...stages.map((part) => part.items));
  const view = ({ stage, items: many }: StagePart) => ({
    name: STAGE_LABELS[stage],
    items: many,
    url: searchUrl({ ...within, stage }),
  });
  const policies = mix.find(({ stage }) => stage === POLICIES?.stage)?.items ?? 0;
  const isElsewhere = policies > 0 && policies !== items.filter(isPolicy).length;
  return {
    frame: figureFrame(
      archive,
      {
        id: 'fig-stages',
        title: finding(stages, total),
        measure: `报道时处于各阶段的条目（条），及占 ${count(total)} 条的比例`,
        note: isElsewhere ? `“${POLICIES!.label}”按内容归类，与“${POLICIES!.name}”栏目略有出入。` : '',
        data,
        sub,
      },
      items,
    ),
    stages: stages.map((part) => ({
      ...view(part),
      width: percent(part.items, most),
      share: rounded(part.items / total),
    })),
    kinds: mix.filter((part) => !isStage(part)).map(view),
  };
}

export type StageFigure = ReturnType<typeof stageFigure>;
