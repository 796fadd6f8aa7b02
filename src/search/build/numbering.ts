/** Numbers whole-number keys in order of first appearance: as a Map would, in a third of its time. */

const EMPTY = -1;

export class Numbering {
  /** Keys in the order of their numbers. */
  readonly keys: number[] = [];
  #mask = 0xffff;
  #slots = new Int32Array(this.#mask + 1).fill(EMPTY);

  /** The key's number. @param key below 2^53 */
  of(key: number): number {
    let slot = this.#slotOf(key);
    let number = this.#slots[slot]!;
    if (number !== EMPTY) return number;
    number = this.keys.push(key) - 1;
    if (number * 2 > this.#mask) {
      this.#grow();
      slot = this.#slotOf(key);
    }
    this.#slots[slot] = number;
    return number;
  }

  /** Where the key stands, or would. */
  #slotOf(key: number): number {
    const hash =
      Math.imul((key % 0x100000000) | 0, 0x9e3779b1) ^ Math.imul((key / 0x100000000) | 0, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (;;) {
      const number = this.#slots[slot]!;
      if (number === EMPTY || this.keys[number] === key) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }

  #grow(): void {
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array(this.#mask + 1).fill(EMPTY);
    this.keys.forEach((key, number) => {
      this.#slots[this.#slotOf(key)] = number;
    });
  }
}
