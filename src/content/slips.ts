/** Slips of a hand in frontmatter that YAML accepts and reads as something else than was meant. */
import type { Item } from '../schema/dataset.ts';
import { ContentError } from './error.ts';
import type { ContentFile } from './file/file.ts';
import { lineOf } from './file/frontmatter.ts';
import { isByHand } from './history.ts';

/** A key and a value without quotes, with a comment right behind it that has no blank after its sign. */
const CUT = /^(title|source|reason):[^"'\n]*?\s(#[^\s#][^\n]*)$/m;

/**
 * Refuses an item with a slip, and says what to write.
 *
 * @throws ContentError with file and line
 */
export function refuseSlips(
  { companies, date, dateEnd }: Pick<Item, 'companies' | 'date' | 'dateEnd'>,
  file: ContentFile,
): void {
  const refuse = (cause: string, ...path: PropertyKey[]): never => {
    throw new ContentError(file.file, cause, lineOf(file.yaml, path));
  };
  const [, key, rest] = CUT.exec(file.yaml) ?? [];
  if (key)
    refuse(`${key}: “${rest}” is a comment to YAML and cut off: put the whole value in quotes ("…")`, key);
  // Names that the machine found stay as they are.
  const isMachines = file.digests.companies !== undefined && !isByHand(file, 'companies');
  const joined = isMachines ? -1 : companies.findIndex((name) => /[，、；]/u.test(name));
  if (joined >= 0) {
    const names = companies.flatMap((name) => name.split(/[，、；]/u)).join(', ');
    refuse(
      `companies: “${companies[joined]}” is one name with a Chinese comma: write [ ${names} ]`,
      'companies',
      joined,
    );
  }
  if (date !== null && dateEnd !== null && dateEnd < date)
    refuse(`dateEnd ${dateEnd} is before date ${date}: exchange them, or write dateEnd: null`, 'dateEnd');
  if (date === null && dateEnd !== null)
    refuse(
      `dateEnd is ${dateEnd}, but there is no date: write date: ${dateEnd} and dateEnd: null`,
      'dateEnd',
    );
}
