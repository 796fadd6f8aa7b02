/** Reads the letters of a page, with their positions, from its drawing operations. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { identity, type Matrix, multiply } from './matrix.ts';

/** One letter as it is drawn. Lengths in points. */
export interface Letter {
  /** As named by the font; may not be a real character. */
  text: string;
  /** Its code in the font. */
  code: number;
  /** The font it is drawn with. */
  font: string;
  /** Start of its baseline, from the top left of the page. */
  x: number;
  y: number;
  /** Direction of its baseline: (1, 0) for upright, (0, 1) for downwards. */
  along: [number, number];
  width: number;
  /** Font size: 1 em. */
  size: number;
  /** Lightness: 0 for black, 1 for white or transparent. */
  light: number;
  /** Drawn without ink, as in a layer over a scan. */
  hidden: boolean;
}

/** The properties of a font that the interpreter needs. */
export interface FontShape {
  fontMatrix?: readonly number[];
  vertical?: boolean;
}

/** A letter in a pdf.js operation. */
interface Glyph {
  unicode: string;
  originalCharCode: number;
  width: number;
  isSpace: boolean;
  vmetric?: readonly number[] | null;
}

interface State {
  matrix: Matrix;
  font: string;
  size: number;
  letterSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  light: number;
  alpha: number;
  mode: number;
}

/** Text rendering modes without ink: invisible, and clip only. */
const INKLESS = new Set([3, 7]);

/** Lightness of a colour `#rrggbb`, 0…1. */
function lightness(colour: unknown): number {
  const digits = typeof colour === 'string' ? /^#([\da-f]{6})/iu.exec(colour)?.[1] : undefined;
  if (digits === undefined) return 0;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255);
  return 0.3 * (red as number) + 0.59 * (green as number) + 0.11 * (blue as number);
}

/**
 * Interprets the operations of a page and returns the letters that they draw.
 *
 * @param operations operations from pdf.js
 * @param page matrix from page coordinates to those of the result
 * @param fontOf finds a font by name; null if it could not be loaded
 */
export function readLetters(
  operations: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  page: readonly number[],
  fontOf: (name: string) => FontShape | null,
): Letter[] {
  const letters: Letter[] = [];
  const stack: State[] = [];
  let now: State = {
    ...{ matrix: page as Matrix, font: '', size: 0, letterSpacing: 0, wordSpacing: 0, stretch: 1 },
    ...{ leading: 0, rise: 0, light: 0, alpha: 1, mode: 0 },
  };
  let shape: FontShape | null = null;
  let text: Matrix = identity;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  const move = (right: number, up: number) => {
    lineX += right;
    lineY += up;
    [x, y] = [lineX, lineY];
  };
  const save = () => stack.push({ ...now });
  const restore = () => {
    now = stack.pop() ?? now;
    shape = fontOf(now.font);
  };

  /** Adds a letter at the current position. */
  const note = (glyph: Glyph, unit: number) => {
    const device = multiply(now.matrix, text);
    const [vx = 0, vy = 0] = glyph.vmetric?.slice(1) ?? [];
    const at = shape?.vertical ? [x - vx * unit * now.stretch, y - vy * unit] : [x, y + now.rise];
    const [a, b, c, d] = device;
    const [length, height] = [Math.hypot(a, b), Math.hypot(c, d)];
    const [left, top] = place(device, at[0] as number, at[1] as number);
    const forward = Math.sign(now.size * now.stretch) || 1;
    const letter: Letter = {
      text: glyph.unicode,
      code: glyph.originalCharCode,
      font: now.font,
      x: left,
      y: top,
      along: [(forward * a) / length, (forward * b) / length],
      width: Math.abs(glyph.width * unit * now.stretch * length),
      size: Math.abs(now.size) * height,
      light: 1 - now.alpha * (1 - now.light),
      hidden: INKLESS.has(now.mode & 7),
    };
    if ([left, top, letter.width, letter.size, ...letter.along].every(Number.isFinite) && letter.size > 0)
      letters.push(letter);
  };

  const show = (glyphs: readonly (Glyph | number | null)[]) => {
    const unit = (shape?.fontMatrix?.[0] ?? 0.001) * now.size;
    // A font that could not be loaded gives no letters. A replacement shows that text is missing.
    if (glyphs.length === 0 && shape === null && now.font !== '')
      note({ unicode: '\uFFFD', originalCharCode: -1, width: 1 / (unit / now.size), isSpace: false }, unit);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        if (shape?.vertical) y += (glyph * now.size) / 1000;
        else x -= (glyph * now.size * now.stretch) / 1000;
        continue;
      }
      if (!glyph) continue;
      note(glyph, unit);
      const spacing = now.letterSpacing + (glyph.isSpace ? now.wordSpacing : 0);
      if (shape?.vertical) y += (glyph.vmetric?.[0] ?? -1000) * unit - spacing;
      else x += (glyph.width * unit + spacing) * now.stretch;
    }
  };

  operations.fnArray.forEach((operation, i) => {
    const args = (operations.argsArray[i] ?? []) as unknown[];
    const numbers = args as number[];
    const [first = 0, second = 0] = numbers;
    switch (operation) {
      case OPS.save:
        save();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        restore();
        break;
      case OPS.transform:
        now.matrix = multiply(now.matrix, numbers);
        break;
      case OPS.paintFormXObjectBegin:
        save();
        if (args[0]) now.matrix = multiply(now.matrix, args[0] as number[]);
        break;
      case OPS.setFillRGBColor:
        now.light = lightness(args[0]);
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][]) {
          if (key === 'ca' && typeof value === 'number') now.alpha = value;
          if (key === 'Font') [now.font, now.size] = value as [string, number];
        }
        shape = fontOf(now.font);
        break;
      case OPS.beginText:
        text = identity;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case OPS.setFont:
        [now.font, now.size] = args as [string, number];
        shape = fontOf(now.font);
        break;
      case OPS.setTextMatrix:
        text = (args.length === 1 ? args[0] : args) as Matrix;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case OPS.moveText:
        move(first, second);
        break;
      case OPS.setLeadingMoveText:
        now.leading = -second;
        move(first, second);
        break;
      case OPS.nextLine:
        move(0, -now.leading);
        break;
      case OPS.setLeading:
        now.leading = first;
        break;
      case OPS.setCharSpacing:
        now.letterSpacing = first;
        break;
      case OPS.setWordSpacing:
        now.wordSpacing = first;
        break;
      case OPS.setHScale:
        now.stretch = first / 100;
        break;
      case OPS.setTextRise:
        now.rise = first;
        break;
      case OPS.setTextRenderingMode:
        now.mode = first;
        break;
      case OPS.showText:
        show(args[0] as (Glyph | number | null)[]);
        break;
      default:
    }
  });
  return letters;
}

const place = ([a, b, c, d, e, f]: Matrix, x: number, y: number) =>
  [a * x + c * y + e, b * x + d * y + f] as const;
