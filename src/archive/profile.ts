/** The counts that a subject's pages show. */
import { sureCompanies } from '../schema/certainty.ts';
import type { Industry, Item, Stage } from '../schema/dataset.ts';
import type { Company } from './companies.ts';
import { industryShares } from './industries.ts';
import type { Park } from './parks.ts';
import { cityOf } from './regions/region-items.ts';
import { type Region, trailOf } from './regions/regions.ts';
import { type Share, tally } from './tally.ts';

/** The composition of a list of items. */
export interface Profile {
  /** Number of issues that have some of the items. */
  issues: number;
  industries: Share<Industry>[];
  stages: Share<Stage>[];
  /** By main place. */
  provinces: Share<Region>[];
  /** By prefecture of the main place, or by province if no prefecture is known. */
  cities: Share<Region>[];
  parks: Share<Park>[];
  /** Only those with a page. */
  companies: Share<Company>[];
}

/** The indexes of the archive that a profile needs. */
export interface ProfileContext {
  parkOf(item: Item): Park | null;
  company(name: string): Company;
}

/** Counts a list of items by each property. */
export function profileOf(items: readonly Item[], context: ProfileContext): Profile {
  const named = items.flatMap((item) => [...new Set(sureCompanies(item).map(context.company))]);
  return {
    issues: new Set(items.map((item) => item.issue)).size,
    industries: industryShares(items),
    stages: tally(items, (item) => item.stage),
    provinces: tally(items, (item) => (item.places[0] ? (trailOf(item.places[0])[0] ?? null) : null)),
    cities: tally(items, cityOf),
    parks: tally(items, context.parkOf),
    companies: tally(named, (company) => (company.hasPage ? company : null)),
  };
}
