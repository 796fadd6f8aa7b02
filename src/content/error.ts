/** Errors that a person can correct in a file or a setting: one line says all, where the code found them does not help. */

/** An error whose message is all that is shown: without a stack trace. For bad input alone; bugs keep their stack. */
export class PlainError extends Error {
  override stack = '';
}

/** What is wrong in a content file: one line that names the file, the line where known, and the cause. */
export class ContentError extends PlainError {
  readonly file: string;
  readonly line: number | null;

  constructor(file: string, cause: string, line: number | null = null) {
    super(line === null ? `${file}: ${cause}` : `${file}:${line}: ${cause}`);
    this.name = 'ContentError';
    this.file = file;
    this.line = line;
  }
}

/** Several errors as one, so that a maintainer sees all of them at once; at most 20 are spelled out. */
export function joinErrors(errors: ContentError[]): Error {
  const [first] = errors;
  if (errors.length === 1 && first) return first;
  const lines = errors.slice(0, 20).map((error) => error.message);
  if (errors.length > 20) lines.push(`… and ${errors.length - 20} more`);
  return new PlainError(lines.join('\n'));
}
