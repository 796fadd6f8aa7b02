/** How items part into stages. */
import { type Item, STAGES, type Stage } from '../../schema/dataset.ts';

export interface StagePart {
  stage: Stage;
  items: number;
  /** Of all items, 0…1. */
  share: number;
  /** Where it begins on the whole, 0…1. */
  from: number;
}

/** The stages that occur, in the order in which a project goes through them. */
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
