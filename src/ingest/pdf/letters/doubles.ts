/** Removes letters that are drawn twice to look bold. */
import type { Letter } from './letters.ts';

/** Maximum distance of the second copy, in em. It is less than between any two letters of a word. */
const NEAR = 0.12;

/** Removes second copies: the same letter in nearly the same size at nearly the same place. */
export function withoutDoubles(letters: readonly Letter[]): Letter[] {
  const kept = new Map<string, Letter[]>();
  return letters.filter((letter) => {
    const { text, x, y, size, width } = letter;
    if (text.trim() === '') return true;
    const reach = Math.min(NEAR * size, 0.5 * width);
    const [column, row] = [Math.round(x / 4), Math.round(y / 4)];
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++) {
        const others = kept.get(`${text} ${column + i} ${row + j}`);
        const isDouble = others?.some(
          (other) =>
            Math.abs(other.x - x) <= reach &&
            Math.abs(other.y - y) <= reach &&
            Math.abs(other.size - size) < 0.1 * size,
        );
        if (isDouble) return false;
      }
    const key = `${text} ${column} ${row}`;
    const same = kept.get(key);
    if (same) same.push(letter);
    else kept.set(key, [letter]);
    return true;
  });
}
