/** What is wrong with a seed: one line that names the file, the line where known, and the cause. */
export class SeedError extends Error {
  readonly file: string;
  readonly line: number | null;

  constructor(file: string, cause: string, line: number | null = null) {
    super(line === null ? `${file}: ${cause}` : `${file}:${line}: ${cause}`);
    this.name = 'SeedError';
    this.file = file;
    this.line = line;
  }
}

/** Something that was understood, but not for certain; `line` is 1-based in the seed. */
export interface Doubt {
  code: string;
  text: string;
  file: string;
  line: number | null;
}
