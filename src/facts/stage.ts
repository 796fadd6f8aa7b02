import { DEFAULT_STAGE } from '#edition/stages.ts';
import { type ItemText, STAGES, type Stage } from '../schema/dataset.ts';
import { sectionEntry } from '../schema/sections.ts';
import { readLexicon } from './lexicon.ts';

const LEXICON = readLexicon('stages.yaml', STAGES);

/** Weight of a word by its field: titles name the stage, bodies tell the history too. */
const SHARE = { title: 1, lead: 0.4, body: 0.12 };
/** Items of a section with a fixed stage (policies) have that stage, despite the verbs of their titles. */
const SECTION_BONUS = 20;

/** A stage found, and why. */
export interface StageFinding {
  stage: Stage;
  /** The words that decided, with their place. */
  because: string[];
}

/** The stage that an item reports: the strongest word of title, lead and body for each, added up. */
export function findStage(item: Pick<ItemText, 'title' | 'lead' | 'body' | 'section'>): StageFinding {
  const score = new Map<Stage, number>();
  const because = new Map<Stage, string[]>();
  const fields = [
    ['title', item.title],
    ['lead', item.lead ?? ''],
    ['body', item.body[0] ?? ''],
  ] as const;
  for (const [field, text] of fields) {
    const hits = LEXICON.find(text);
    for (const stage of STAGES) {
      const best = hits.filter((hit) => hit.label === stage).sort((a, b) => b.weight - a.weight)[0];
      if (!best) continue;
      score.set(stage, (score.get(stage) ?? 0) + best.weight * SHARE[field]);
      because.set(stage, [...(because.get(stage) ?? []), `${field}: ${best.word}`]);
    }
  }
  const usual = sectionEntry(item.section).stage as Stage | undefined;
  if (usual) score.set(usual, (score.get(usual) ?? 0) + SECTION_BONUS);
  let stage: Stage = usual ?? DEFAULT_STAGE;
  for (const [candidate, value] of score) if (value > (score.get(stage) ?? 0)) stage = candidate;
  return { stage, because: because.get(stage) ?? [] };
}
