/** Keeps results between builds: one file a result, named by the digest of all that it was made from. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Results of one kind. */
export interface Kept<T> {
  /**
   * The result as kept by an earlier build, or made now.
   * @param from all that the result depends on
   */
  get(from: unknown, make: () => Promise<T>): Promise<T>;
  /** Deletes the results that nobody asked for since the start. */
  prune(): void;
}

/** Length of a digest, hex. A file begins with the digest of the rest: one cut short or changed is not read. */
const DIGEST = 64;

function read(file: string): Buffer | null {
  if (!existsSync(file)) return null;
  const text = readFileSync(file);
  const rest = text.subarray(DIGEST);
  return text.toString('latin1', 0, DIGEST) === hash('sha256', rest) ? rest : null;
}

/** Keeps results in a folder that holds nothing else; keeps none without a folder. */
export function keptIn<T>(folder: string | null): Kept<T> {
  const used = new Set<string>();
  return {
    async get(from, make) {
      if (folder === null) return make();
      // Another Node may write and read values in another form.
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
