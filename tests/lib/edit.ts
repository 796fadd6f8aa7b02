import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Changes a file as a person does; what is to be changed must be there. */
export function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(path, edited);
}
