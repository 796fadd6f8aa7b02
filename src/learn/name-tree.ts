/**
 * Numbers for feature names. A name is a path of words, such as `ww 由 恒岳`, and words have numbers, so a lookup takes
 * one step of two numbers for each word. Joining the words to a string and looking that up would take several times
 * longer.
 */

/** The words of a name, or their numbers; a list contains several words. */
export type Path = readonly (string | number | readonly number[])[];

/** Unknown word or name. */
const NONE = -1;

/**
 * A tree of names. The number of a name is its place in the tree. Places are found with a hash table in plain arrays: a
 * `Map` takes five times as long, and learning makes a hundred million lookups.
 */
export class NameTree {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  /** For each place the previous place and the word between. The first place is the root. */
  #steps = new Int32Array(2 * 1024);
  #size = 1;
  /** Places by the hash of their step. There are at least twice as many slots as places; 0 is free. */
  #slots = new Int32Array(2 * 1024);
  #open = true;
  readonly #lists = new WeakMap<readonly Path[], readonly number[]>();

  /** Number of places. */
  get size(): number {
    return this.#size;
  }

  /** Stops adding words and names: unknown ones get no number. */
  close(): this {
    this.#open = false;
    return this;
  }

  /** The number of a word; -1 if it is unknown and the tree is closed. */
  word(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    if (!this.#open) return NONE;
    this.#numbers.set(text, this.#words.length);
    return this.#words.push(text) - 1;
  }

  /** The number of a name, which is its place in the tree; -1 if it is unknown and the tree is closed. */
  place(path: Path): number {
    let place = 0;
    for (const part of path) {
      if (typeof part === 'object') for (const word of part) place = this.#next(place, word);
      else place = this.#next(place, typeof part === 'string' ? this.word(part) : part);
      if (place === NONE) return NONE;
    }
    return place;
  }

  /** The numbers of a shared list of names, looked up once. */
  places(list: readonly Path[]): readonly number[] {
    const known = this.#lists.get(list);
    if (known) return known;
    const places = list.map((path) => this.place(path));
    this.#lists.set(list, places);
    return places;
  }

  /** The name at a place. */
  nameOf(place: number): string {
    const words: string[] = [];
    for (let at = place; at > 0; at = this.#steps[2 * at] as number)
      words.unshift(this.#words[this.#steps[2 * at + 1] as number] as string);
    return words.join(' ');
  }

  #next(from: number, word: number): number {
    const slot = this.#slotOf(from, word);
    const place = this.#slots[slot] as number;
    if (place > 0) return place;
    return this.#open ? this.#lay(from, word, slot) : NONE;
  }

  /** The slot of a step, or the free slot for it. */
  #slotOf(from: number, word: number): number {
    const last = this.#slots.length - 1;
    const hash = Math.imul(from, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    for (let slot = (hash ^ (hash >>> 15)) & last; ; slot = (slot + 1) & last) {
      const place = this.#slots[slot] as number;
      if (place === 0 || (this.#steps[2 * place] === from && this.#steps[2 * place + 1] === word))
        return slot;
    }
  }

  #lay(from: number, word: number, slot: number): number {
    const place = this.#size++;
    this.#steps[2 * place] = from;
    this.#steps[2 * place + 1] = word;
    this.#slots[slot] = place;
    if (2 * this.#size >= this.#slots.length) this.#grow();
    return place;
  }

  #grow(): void {
    const steps = new Int32Array(2 * this.#steps.length);
    steps.set(this.#steps);
    this.#steps = steps;
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let place = 1; place < this.#size; place++)
      this.#slots[this.#slotOf(steps[2 * place] as number, steps[2 * place + 1] as number)] = place;
  }
}
