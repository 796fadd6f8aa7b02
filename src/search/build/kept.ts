/** Keeps results between builds: one file per result, named by the digest of everything that it was made from. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Results of one kind. */
export interface Kept<T> {
  /**
   * The result kept by an earlier build, or else a new one.
   * @param from everything that the result depends on
   */
  get(from: unknown, make: () => Promise<T>): Promise<T>;
  /** Deletes the results that were not used since the start. */
  prune(): void;
}

/** Length of a digest, hex. A file begins with the digest of the rest, so that a damaged file is not read. */
const DIGEST = 64;

function read(file: string): Buffer | null {
  if (!existsSync(file)) return null;
  const text = readFileSync(file);
  const rest = text.subarray(DIGEST);
  return text.toString('latin1', 0, DIGEST) === hash('sha256', rest) ? rest : null;
}

/** Keeps results in a folder that contains nothing else. Without a folder, keeps none. */
export function keptIn<T>(folder: string | null): Kept<T> {
  const used = new Set<string>();
  return {
    async get(from, make) {
      if (folder === null) return make();
      // Another version of Node may serialize values in another format.
      const name = hash('sha256', JSON.stringify([process.version, from]));
      used.add(name);
      const file = join(folder, name);
      const found = read(file);
      if (found) return deserialize(found) as T;
      const made = await make();
      const bytes = serialize(made);
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, Buffer.concat([Buffer.from(hash('sha256', bytes)), bytes]));
      return made;
    },
    prune() {
      if (folder === null || !existsSync(folder)) return;
      for (const name of readdirSync(folder))
        if (!used.has(name)) rmSync(join(folder, name), { recursive: true });
    },
  };
}
