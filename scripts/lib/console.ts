/** The environment of a command, passed as a value so that tests can replace it. */
import { styleText } from 'node:util';

/** Standard output or error. */
export interface Stream {
  write(text: string): unknown;
  isTTY?: boolean;
  /** Width of the terminal. */
  columns?: number;
}

/** Everything outside that a command uses. */
export interface World {
  env: Record<string, string | undefined>;
  cwd: string;
  stdout: Stream;
  stderr: Stream;
  /** The clock. */
  now(): Date;
}

/**
 * A stream whose reader may close it: `npm run review | head -1`. Later output is dropped, and the command runs to its
 * end.
 */
export function untilClosed<T extends NodeJS.WritableStream>(stream: T): T {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return stream;
}

/** The environment of this process. */
export const here: World = {
  env: process.env,
  cwd: process.cwd(),
  stdout: untilClosed(process.stdout),
  stderr: untilClosed(process.stderr),
  now: () => new Date(),
};

/**
 * The day in China, ISO. SOURCE_DATE_EPOCH (seconds since 1970, reproducible-builds.org) replaces the clock if set.
 */
export function today({ env, now }: World): string {
  const set = Number(env.SOURCE_DATE_EPOCH || Number.NaN);
  const time = Number.isFinite(set) ? set * 1000 : now().getTime();
  return new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Style of a text. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green';
/** Applies a style to a text. */
export type Paint = (style: Style, text: string) => string;

/**
 * Colours on a terminal, unless NO_COLOR (https://no-color.org) or TERM=dumb is set. FORCE_COLOR overrides both, and
 * `plain` (`--no-color`) everything.
 */
export function painter({ env, stdout }: World, plain = false): Paint {
  if (plain) return (_, text) => text;
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  const wanted = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb' && env.FORCE_COLOR !== '0';
  if (!forced && !wanted) return (_, text) => text;
  return (style, text) => styleText(style, text, { validateStream: false });
}

/** A progress line, only on a terminal; called without text, it is erased. */
export function progressOf({ env, stderr }: World): (text?: string) => void {
  if (stderr.isTTY !== true || env.TERM === 'dumb') return () => {};
  return (text = '') => stderr.write(`\r\u001b[2K${harmless(text).slice(0, (stderr.columns ?? 80) - 1)}`);
}

/** Escapes characters that could move the cursor of a terminal or reverse a line; line breaks stay. */
export function harmless(text: string): string {
  return text.replace(
    /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const CAUSES: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'no permission to read or write it',
  EPERM: 'no permission to read or write it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space left on the disk: make room and run it again',
  EDQUOT: 'no space left in your quota: make room and run it again',
  EFBIG: 'the file grows larger than is allowed here',
  EIO: 'the disk fails',
  EMFILE: 'too many files are open',
  EISDIR: 'is a folder',
  ENOTDIR: 'is no folder',
};

/** Errors of the language itself, which show bugs, not bad input. */
const BUGS = [TypeError, RangeError, ReferenceError];

/** An error as one line (or one line per file). A bug keeps its stack trace, as does the cause of an error. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause: reason } = error;
  if (BUGS.some((bug) => reason instanceof bug)) return `${error.message}\n${(reason as Error).stack}`;
  if (BUGS.some((bug) => error instanceof bug)) return error.stack ?? error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  const cause = code === undefined ? undefined : CAUSES[code];
  return cause && path ? `${path}: ${cause}` : error.message;
}
