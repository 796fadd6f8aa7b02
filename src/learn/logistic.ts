/** A curve that turns a probability into an honest one: of what it gives 0.9, nine in ten are right. */

/** `logit p' = shift + slope · logit p` (Platt, 1999, on the logit). */
export interface Curve {
  shift: number;
  slope: number;
}

const logit = (p: number) => {
  // Probabilities are known in hundredths: nothing is surer than 0.99.
  const inside = Math.min(0.99, Math.max(0.01, p));
  return Math.log(inside / (1 - inside));
};
const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** The probability on a curve; the same without one. */
export function onCurve(p: number, curve?: Curve): number {
  return curve ? logistic(curve.shift + curve.slope * logit(p)) : p;
}

/** Strength of the pull to the curve that changes nothing, as so many examples. */
const PULL = 1;

/** The likeliest curve for probabilities of which it is known whether they were right (Newton's method). */
export function fitCurve(examples: readonly { probability: number; right: boolean }[]): Curve {
  let [shift, slope] = [0, 1];
  for (let turn = 0; turn < 50; turn++) {
    let [gShift, gSlope] = [PULL * shift, PULL * (slope - 1)];
    let [ss, sl, ll] = [PULL, 0, PULL];
    for (const { probability, right } of examples) {
      const x = logit(probability);
      const p = logistic(shift + slope * x);
      const error = p - (right ? 1 : 0);
      const weight = p * (1 - p);
      gShift += error;
      gSlope += error * x;
      ss += weight;
      sl += weight * x;
      ll += weight * x * x;
    }
    const det = ss * ll - sl * sl;
    const [dShift, dSlope] = [(ll * gShift - sl * gSlope) / det, (ss * gSlope - sl * gShift) / det];
    shift -= dShift;
    slope -= dSlope;
    if (Math.abs(dShift) + Math.abs(dSlope) < 1e-8) break;
  }
  return { shift: Math.round(shift * 1000) / 1000, slope: Math.round(slope * 1000) / 1000 };
}
