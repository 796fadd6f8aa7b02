/** The counts that a subject's pages show. */
import { sureCompanies } from '../schema/certainty.ts';
import type { Industry, Item, Stage } from '../schema/dataset.ts';
import type { Company } from './companies.ts';
import { industryShares } from './industries.ts';
import type { Park } from './parks.ts';
import { type Region, trailOf } from './regions/regions.ts';
import { type Share, tally, tallyEach } from './tally.ts';

/** The composition of a list of items. */
export interface Profile {
  /** Number of issues with some of the items. */
  issues: number;
  industries: Share<Industry>[];
  stages: Share<Stage>[];
  /** Includes the country. An item in several provinces, cities or parks counts in each. */
  provinces: Share<Region>[];
  /** Prefectures and municipalities. */
  cities: Share<Region>[];
  parks: Share<Park>[];
  /** Only those with a page. */
  companies: Share<Company>[];
}

/** The indexes of the archive that a profile needs. */
export interface ProfileContext {
  parksOf(item: Item): readonly Park[];
  company(name: string): Company;
}

const isCity = ({ level, isCity: municipality }: Region): boolean => level === 'prefecture' || municipality;

/** Counts a list of items by each property. */
export function profileOf(items: readonly Item[], context: ProfileContext): Profile {
  return {
    issues: new Set(items.map((item) => item.issue)).size,
    industries: industryShares(items),
    stages: tally(items, (item) => item.stage),
    provinces: tallyEach(items, ({ places }) => places.flatMap((place) => trailOf(place).slice(0, 1))),
    cities: tallyEach(items, ({ places }) => places.flatMap((place) => trailOf(place).filter(isCity))),
    parks: tallyEach(items, context.parksOf),
    companies: tallyEach(items, (item) =>
      sureCompanies(item)
        .map(context.company)
        .filter(({ hasPage }) => hasPage),
    ),
  };
}
