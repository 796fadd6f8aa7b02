/** Errors in files or settings that a person can correct: one line, without a stack trace. */

/** An error without a stack trace. Only for bad input; bugs keep their stack. */
export class PlainError extends Error {
  override stack = '';
}

/** An error in a content file: one line with the file, the line if known, and the cause. */
export class ContentError extends PlainError {
  readonly file: string;
  readonly line: number | null;

  /**
   * @param file path
   * @param cause what is wrong, and what to do
   * @param line 1-based; null when unknown
   */
  constructor(file: string, cause: string, line: number | null = null) {
    super(line === null ? `${file}: ${cause}` : `${file}:${line}: ${cause}`);
    this.name = 'ContentError';
    this.file = file;
    this.line = line;
  }
}

/** Joins errors, so that all are reported at once; at most 20 are listed. */
export function joinErrors(errors: ContentError[]): Error {
  const [first] = errors;
  if (errors.length === 1 && first) return first;
  const lines = errors.slice(0, 20).map((error) => error.message);
  if (errors.length > 20) lines.push(`… and ${errors.length - 20} more`);
  return new PlainError(lines.join('\n'));
}
