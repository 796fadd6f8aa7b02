/** Numbers for the names of features: learning looks each name up once. */
export class Names {
  readonly #ids = new Map<string, number>();
  readonly #lists = new WeakMap<readonly string[], readonly number[]>();
  /** The names in the order of their first appearance; a name's number is its place. */
  readonly list: string[] = [];

  /** The number of a name. */
  idOf(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    this.#ids.set(name, this.list.length);
    return this.list.push(name) - 1;
  }

  /** The numbers of a list of names; of one that is shared, computed once. */
  idsOf(names: readonly string[]): readonly number[] {
    const known = this.#lists.get(names);
    if (known) return known;
    const ids = names.map((name) => this.idOf(name));
    this.#lists.set(names, ids);
    return ids;
  }

  get size(): number {
    return this.list.length;
  }
}
