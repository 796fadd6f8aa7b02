/** An error in a seed. Its message is one line with the file, the line if known, and the cause. */
export class SeedError extends Error {
  readonly file: string;
  readonly line: number | null;

  /**
   * @param file file name of the seed
   * @param cause what is wrong, and what to do
   * @param line 1-based; null if unknown
   * @param options the underlying error, if any
   */
  constructor(file: string, cause: string, line: number | null = null, options?: ErrorOptions) {
    super(line === null ? `${file}: ${cause}` : `${file}:${line}: ${cause}`, options);
    this.name = 'SeedError';
    this.file = file;
    this.line = line;
  }
}

/** Something that was read but is uncertain. `line` is 1-based in the seed. */
export interface Doubt {
  code: string;
  text: string;
  file: string;
  line: number | null;
}
