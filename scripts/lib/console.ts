/** What a command may touch, handed in so that tests can hand in something else. */
import { styleText } from 'node:util';

export interface Stream {
  write(text: string): unknown;
  isTTY?: boolean;
}

export interface World {
  env: Record<string, string | undefined>;
  cwd: string;
  stdout: Stream;
  stderr: Stream;
}

/** The world of this process. */
export const here: World = {
  env: process.env,
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
};

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green';
export type Paint = (style: Style, text: string) => string;

/** Colours on a terminal, unless NO_COLOR (https://no-color.org) or TERM=dumb; FORCE_COLOR wins over both. */
export function painter({ env, stdout }: World): Paint {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  const wanted = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb' && env.FORCE_COLOR !== '0';
  if (!forced && !wanted) return (_, text) => text;
  return (style, text) => styleText(style, text, { validateStream: false });
}

/** Characters that could move a terminal’s cursor or turn a line around, shown as what they are; line breaks stay. */
export function harmless(text: string): string {
  return text.replace(
    /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const CAUSES: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space left on the disk',
  EISDIR: 'is a folder',
  ENOTDIR: 'is no folder',
};

/** Any error as one line (or one line per file), without a stack trace. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const cause = code === undefined ? undefined : CAUSES[code];
  return cause && path ? `${path}: ${cause}` : error.message;
}
