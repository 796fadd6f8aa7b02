/** Dots that stand on one spot, fanned out like the seeds of a sunflower. */

const TURN = Math.PI * (3 - Math.sqrt(5));

/** Where the i-th of n dots goes, CSS pixels from the spot; a single one stays on it. */
export function fan(i: number, n: number, gap: number): [dx: number, dy: number] {
  if (n === 1) return [0, 0];
  const away = gap * Math.sqrt(i + 0.6);
  const round = (value: number) => Math.round(value * 10) / 10;
  return [round(away * Math.cos(i * TURN)), round(away * Math.sin(i * TURN))];
}
