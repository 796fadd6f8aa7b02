/** The data files of comparisons, each fetched once. */
import type { Side, SideName } from '../../views/compare/side.ts';

const files = new Map<string, Promise<unknown>>();

function read<T>(name: string): Promise<T> {
  let file = files.get(name);
  if (!file) {
    file = fetch(`${import.meta.env.BASE_URL}compare/sides/${name}.json`).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status} for ${name}`);
      return answer.json();
    });
    // A failed request is repeated the next time.
    file.catch(() => files.delete(name));
    files.set(name, file);
  }
  return file as Promise<T>;
}

/** All that can be compared. */
export const readNames = (): Promise<SideName[]> => read('names');

/** The column of a park or region; null if its file does not contain it. */
export async function readSide({ of, file }: SideName): Promise<Side | null> {
  return (await read<Side[]>(file)).find((side) => side.of === of) ?? null;
}
