import { readFileSync } from 'node:fs';
import { lab, rgb } from 'd3';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../schema/dataset.ts';

const css = readFileSync(new URL('figures/frame.css', import.meta.url), 'utf8');
const fills = STAGES.map((stage) => {
  const colour = new RegExp(`--fig-${stage}: (#[0-9a-f]{6})`).exec(css)?.[1];
  if (!colour) throw new Error(`figures/frame.css has no --fig-${stage}`);
  return { stage, colour };
});

type Triple = [number, number, number];
const linear = (colour: string): Triple => {
  const { r, g, b } = rgb(colour);
  return [r, g, b].map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Triple;
};

/** What people with full loss of one kind of cone see: Viénot, Brettel & Mollon 1999 (red, green), linear RGB. */
const EYES: Record<string, Triple[]> = {
  'no red cones': [
    [0.10889, 0.89111, 0],
    [0.10889, 0.89111, 0],
    [0.00447, -0.00447, 1],
  ],
  'no green cones': [
    [0.29031, 0.70969, 0],
    [0.29031, 0.70969, 0],
    [-0.02197, 0.02197, 1],
  ],
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
};

function seen(colour: string, eye: readonly Triple[]): string {
  const parts = linear(colour);
  const [r, g, b] = eye.map((row) => {
    const value = Math.min(1, Math.max(0, row[0] * parts[0] + row[1] * parts[1] + row[2] * parts[2]));
    return 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
  }) as Triple;
  return rgb(r, g, b).formatHex();
}

function distance(one: string, other: string): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
}

function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const [r, g, b] = linear(colour);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [a, b] = [light(one), light(other)];
  return Math.max(a, b) / Math.min(a, b);
}

describe('the fills of stages', () => {
  it.each([
    ['light', '#fbfaf6'],
    ['dark', '#14171a'],
  ])('stand out from the %s ground by 3:1', (_, ground) => {
    const weak = fills.filter(({ colour }) => contrast(colour, ground) < 3);
    expect(weak).toEqual([]);
  });

  it.each(Object.keys(EYES))('are told apart by eyes with %s', (eye) => {
    // Any stage may be missing between two others, so that any two may be neighbours.
    const near = fills.flatMap(({ stage, colour }, index) =>
      fills
        .slice(index + 1)
        .map((other) => ({
          pair: `${stage}–${other.stage}`,
          apart: Math.round(distance(seen(colour, EYES[eye]!), seen(other.colour, EYES[eye]!))),
        }))
        .filter(({ apart }) => apart < 15),
    );
    expect(near).toEqual([]);
  });
});
