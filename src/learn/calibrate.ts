/** Calibrates probabilities: nine in ten answers with a probability of 0.9 are right. */
import {
  type Choice,
  codeChoice,
  learnCoded,
  type Settings,
  softmax,
  sumsOf,
  type Weights,
} from './choice.ts';
import { NameTree } from './name-tree.ts';

/** Weights, and the factor for their sums (see `probabilities`). */
export interface Decision {
  weights: Weights;
  sharpness: number;
}

const STEPS = Array.from({ length: 19 }, (_, i) => 0.4 + i * 0.1);

/**
 * Learns weights from groups of examples, and finds the sharpness that best predicts groups that were left out
 * (temperature scaling: Guo, Pleiss, Sun, Weinberger, 2017).
 */
export function learnDecision(
  groups: readonly (readonly Choice[])[],
  folds: number,
  settings: Partial<Settings> = {},
): Decision {
  const tree = new NameTree();
  const coded = groups.map((group) => group.map((choice) => codeChoice(choice, tree)));
  const loss = STEPS.map(() => 0);
  for (let fold = 0; fold < folds; fold++) {
    const weights = learnCoded(coded.filter((_, i) => i % folds !== fold).flat(), tree, settings);
    for (const { options, right } of groups.filter((_, i) => i % folds === fold).flat()) {
      const sums = sumsOf(weights, options);
      STEPS.forEach((sharpness, i) => {
        const shares = softmax(sums.map((sum) => sum * sharpness));
        const share = shares.reduce((sum, p, k) => sum + (right[k] ? p : 0), 0);
        loss[i] = (loss[i] as number) - Math.log(Math.max(share, 1e-6));
      });
    }
  }
  const best = STEPS[loss.indexOf(Math.min(...loss))] as number;
  return { weights: learnCoded(coded.flat(), tree, settings), sharpness: Math.round(best * 10) / 10 };
}
