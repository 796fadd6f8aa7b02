/** Numbers for the names of features: learning looks each name up once. */
export class Names {
  readonly #ids = new Map<string, number>();
  /** The names in the order of their first appearance; a name's number is its place. */
  readonly list: string[] = [];

  /** The number of a name. */
  idOf(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    this.#ids.set(name, this.list.length);
    return this.list.push(name) - 1;
  }

  get size(): number {
    return this.list.length;
  }
}
