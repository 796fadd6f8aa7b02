/** A source of another part of the country than its title and lead. */
import { scan } from '../../gazetteer/index.ts';
import type { Texts } from './fields.ts';

/** Why the source is likely another item’s: of 657 labelled items that name a place in both, one has no province in common. */
export function placeFaults({ title, lead, source }: Texts): string[] {
  const [head, name] = [`${title}，${lead ?? ''}`, source?.name ?? ''].map(placesIn) as [Places, Places];
  const areElsewhere =
    head.sure.size > 0 &&
    name.sure.size > 0 &&
    head.sure.isDisjointFrom(name.all) &&
    head.all.isDisjointFrom(name.sure);
  return areElsewhere ? ['来源与标题不在一省'] : [];
}

/** Provinces of the places that a text names, and those of names that may be other words besides. */
interface Places {
  sure: Set<string>;
  all: Set<string>;
}

function placesIn(text: string): Places {
  const mentions = scan(text);
  const provinces = (list: typeof mentions) =>
    new Set(list.flatMap(({ candidates }) => candidates.map(({ adcode }) => adcode.slice(0, 2))));
  return {
    sure: provinces(mentions.filter(({ form, common }) => form !== 'alias' && !common)),
    all: provinces(mentions),
  };
}
