/** Calibration curves for probabilities: nine in ten answers with a calibrated probability of 0.9 are right. */

/**
 * `logit p' = shift + slope · logit p`, and for `logit p` below 0 also `+ bend · logit p` (Platt, 1999, applied to the
 * logit, with a bend in the middle).
 */
export interface Curve {
  shift: number;
  slope: number;
  bend: number;
}

const logit = (p: number) => {
  // Probabilities are rounded to hundredths, so none is above 0.99.
  const inside = Math.min(0.99, Math.max(0.01, p));
  return Math.log(inside / (1 - inside));
};
const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** The calibrated probability; unchanged without a curve. */
export function onCurve(p: number, curve?: Curve): number {
  return curve ? logistic(at(curve, logit(p))) : p;
}

const at = ({ shift, slope, bend }: Curve, x: number) => shift + slope * x + bend * Math.min(0, x);

/** Strength of the pull to the identity curve, as a number of examples. */
const PULL = 1;
/** The bends that are tried, and the least slope, which keeps the order of probabilities. */
const BENDS = [0, -0.5, -0.4, -0.3, -0.2, -0.1, 0.1, 0.2, 0.3, 0.4, 0.5];
const LEAST_SLOPE = 0.1;

/** A probability, and whether the answer was right. */
interface Example {
  probability: number;
  right: boolean;
}

/** The curve with the highest likelihood. */
export function fitCurve(examples: readonly Example[]): Curve {
  const fitted = BENDS.map((bend) => withBend(examples, bend)).filter(
    ({ slope, bend }) => Math.min(slope, slope + bend) >= LEAST_SLOPE,
  );
  const rated = fitted.map((curve) => ({ curve, loss: lossOf(curve, examples) }));
  const { curve } = rated.reduce((a, b) => (b.loss < a.loss ? b : a));
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return { shift: rounded(curve.shift), slope: rounded(curve.slope), bend: curve.bend };
}

function lossOf(curve: Curve, examples: readonly Example[]): number {
  const { shift, slope, bend } = curve;
  let loss = (PULL * (shift ** 2 + (slope - 1) ** 2 + bend ** 2)) / 2;
  for (const { probability, right } of examples) {
    const p = logistic(at(curve, logit(probability)));
    loss -= Math.log(Math.max(1e-12, right ? p : 1 - p));
  }
  return loss;
}

/** The curve with the highest likelihood for a given bend (Newton's method). */
function withBend(examples: readonly Example[], bend: number): Curve {
  let [shift, slope] = [0, 1];
  for (let turn = 0; turn < 50; turn++) {
    let [gShift, gSlope] = [PULL * shift, PULL * (slope - 1)];
    let [ss, sl, ll] = [PULL, 0, PULL];
    for (const { probability, right } of examples) {
      const x = logit(probability);
      const p = logistic(at({ shift, slope, bend }, x));
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
  return { shift, slope, bend };
}
