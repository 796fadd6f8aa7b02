import { GENERAL_INDUSTRY } from '#edition/industries.ts';
import { INDUSTRIES, type Industry, type ItemText } from '../schema/dataset.ts';
import { readLexicon } from './lexicon.ts';

const LEXICON = readLexicon('industries.yaml', INDUSTRIES);
const SHARE = { title: 3, lead: 1.2, body: 0.6 };
/** Another industry applies too from this share of the best one's score. */
const ALSO = 0.5;

/** Industries found, and why. */
export interface IndustryFinding {
  industry: Industry;
  industries: Industry[];
  /** The words that decided for the best one, with their place. */
  because: string[];
}

/** The industries that an item speaks of, by the weighted words of title, lead and body. */
export function findIndustry(
  item: Pick<ItemText, 'title' | 'lead' | 'body'>,
  batch: boolean,
): IndustryFinding {
  const score = new Map<Industry, number>();
  const because = new Map<Industry, string[]>();
  const fields = [
    ['title', item.title],
    ['lead', item.lead ?? ''],
    ['body', item.body.join('')],
  ] as const;
  for (const [field, text] of fields) {
    for (const { label, word, weight } of LEXICON.find(text)) {
      score.set(label, (score.get(label) ?? 0) + weight * SHARE[field]);
      because.set(label, [...(because.get(label) ?? []), `${field}: ${word}`]);
    }
  }
  const ranked = [...score].filter(([label]) => label !== GENERAL_INDUSTRY).sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  const mixed = score.get(GENERAL_INDUSTRY) ?? 0;
  const titled = titleIndustry(item.title);
  const isMixed = !best || (batch ? !titled && mixed * 2 + spread(ranked) > best[1] : mixed > best[1]);
  const industry = isMixed ? GENERAL_INDUSTRY : batch && titled ? titled : best[0];
  const others = ranked.filter(([, value]) => value >= ALSO * (best?.[1] ?? 0)).map(([label]) => label);
  return {
    industry,
    industries: [industry, ...others.filter((label) => label !== industry).slice(0, second ? 3 : 0)],
    because: because.get(industry) ?? [],
  };
}

/** The one industry that a title names: a round of its projects is no mixed one. Null for none or several. */
function titleIndustry(title: string): Industry | null {
  const named = new Set(
    LEXICON.find(
      title
        .split(' ')
        .filter((clause) => /项目|签约|开工|产业/u.test(clause))
        .join(' '),
    )
      .filter(({ label, weight }) => label !== GENERAL_INDUSTRY && weight >= 3)
      .map(({ label }) => label),
  );
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

/** How much of the score is spread over other industries than the best: high when a batch names many. */
function spread(ranked: readonly (readonly [Industry, number])[]): number {
  return ranked.slice(1, 5).reduce((sum, [, value]) => sum + value, 0) * 0.6;
}
