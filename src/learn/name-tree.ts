/**
 * Names of features by number. A name is a path of words, `ww 由 恒岳`, and words have numbers: a name is found by a step of
 * two numbers for each word. To join the words to one text and look that up would take several times longer.
 */

/** The words of a name, or their numbers; a list is of several. */
export type Path = readonly (string | number | readonly number[])[];

/** No word, or no name. */
const NONE = -1;

/**
 * A tree of names; the number of a name is its place. Places are found by a hash table of steps in plain arrays: a `Map` of
 * steps takes five times as long, and learning looks up a hundred million.
 */
export class NameTree {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  /** For each place in the tree the place before it and the word between. The first place is the root. */
  #steps = new Int32Array(2 * 1024);
  #size = 1;
  /** Places by the hash of their step, at least twice as many slots as places; 0 is free. */
  #slots = new Int32Array(2 * 1024);
  #open = true;
  readonly #lists = new WeakMap<readonly Path[], readonly number[]>();

  /** How many places there are. */
  get size(): number {
    return this.#size;
  }

  /** From now on words and names that are new have no number. */
  close(): this {
    this.#open = false;
    return this;
  }

  /** The number of a word. */
  word(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    if (!this.#open) return NONE;
    this.#numbers.set(text, this.#words.length);
    return this.#words.push(text) - 1;
  }

  /** The number of a name: its place in the tree. */
  place(path: Path): number {
    let place = 0;
    for (const part of path) {
      if (typeof part === 'object') for (const word of part) place = this.#next(place, word);
      else place = this.#next(place, typeof part === 'string' ? this.word(part) : part);
      if (place === NONE) return NONE;
    }
    return place;
  }

  /** The numbers of a list of names that is shared, found once. */
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

  /** The slot of a step, or the free one where it belongs. */
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
