/** What a list of items is made of: counted once for each list, shown on its subject's pages. */
import type { Industry, Item, Stage } from '../schema/dataset.ts';
import type { Company } from './companies.ts';
import type { Park } from './parks.ts';
import { type Region, trailOf } from './regions/regions.ts';
import { type Share, tally } from './tally.ts';

export interface Profile {
  /** Issues that have some of the items. */
  issues: number;
  industries: Share<Industry>[];
  stages: Share<Stage>[];
  /** By main place. */
  provinces: Share<Region>[];
  /** Prefectures (provinces where none is known) by main place. */
  cities: Share<Region>[];
  parks: Share<Park>[];
  /** Those with a page. */
  companies: Share<Company>[];
}

export interface ProfileContext {
  cityOf(item: Item): Region | null;
  parkOf(item: Item): Park | null;
  company(name: string): Company;
}

/** All tallies of a list, in one place. */
export function profileOf(items: readonly Item[], context: ProfileContext): Profile {
  const named = items.flatMap((item) => [...new Set(item.companies.map(context.company))]);
  return {
    issues: new Set(items.map((item) => item.issue)).size,
    industries: tally(items, (item) => item.industry),
    stages: tally(items, (item) => item.stage),
    provinces: tally(items, (item) => (item.places[0] ? (trailOf(item.places[0])[0] ?? null) : null)),
    cities: tally(items, context.cityOf),
    parks: tally(items, context.parkOf),
    companies: tally(named, (company) => (company.hasPage ? company : null)),
  };
}
