/**
 * How many bytes each kind of page may need before it can be read: its HTML, stylesheets and scripts, compressed.
 * Figures count as bytes of gzip; 1 kB is 1000 bytes. What a page asks for later, on demand, does not count.
 */

/** Bytes after gzip, by what they are. */
export interface Weight {
  html: number;
  css: number;
  scripts: number;
}

export interface Budget {
  /** What the pages are called in messages. */
  kind: string;
  /** Most bytes of any page. */
  largest: number;
  /** Most bytes of the page in the middle, if that is bounded too. */
  median?: number;
  css?: number;
  scripts?: number;
  /**
   * Characters of text that the budget provides for. A page that says more may weigh more, by the bytes of its words:
   * no frame must grow, yet a long policy or a thick issue is no reason to stop a publication.
   */
  text: number;
}

/** What UTF-8 needs for a Han character: no compression makes it more. */
const BYTES_PER_CHARACTER = 3;
const CSS = 7_000;

const item: Budget = { kind: 'item', largest: 18_000, median: 14_000, css: CSS, scripts: 3_000, text: 4_000 };
const issue: Budget = { kind: 'issue', largest: 40_000, css: CSS, text: 24_000 };
const list: Budget = { kind: 'list', largest: 20_000, css: CSS, text: 8_000 };
/** Regions and industries: a list with its map and figures. */
const subject: Budget = { kind: 'region or industry', largest: 32_000, text: 8_000 };
const map: Budget = { kind: 'map', largest: 160_000, text: 40_000 };
const other: Budget = { kind: 'other', largest: 48_000, text: 12_000 };

/** The budget of a page, by its file: `projects/2023-w41-02/index.html`. */
export function budgetOf(file: string): Budget {
  if (/^(?:projects|news|policies)\/\d{4}-w\d\d-\d+\//.test(file)) return item;
  if (/^issues\/\d{4}-w\d\d\//.test(file)) return issue;
  if (/^(?:projects|news|policies|issues|parks|companies)\//.test(file)) return list;
  if (/^(?:regions|industries)\//.test(file)) return subject;
  return file.startsWith('map/') ? map : other;
}

export function total({ html, css, scripts }: Weight): number {
  return html + css + scripts;
}

const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Bytes that a page's long text excuses. @param characters of text on the page */
export function excused(characters: number, budget: Budget): number {
  return BYTES_PER_CHARACTER * Math.max(0, characters - budget.text);
}

/** What is wrong with a page's weight, or null. @param characters of text on the page */
export function overweight(
  file: string,
  weight: Weight,
  characters: number,
  budget = budgetOf(file),
): string | null {
  const allowed = budget.largest + excused(characters, budget);
  const { html, css, scripts } = weight;
  const parts = `HTML ${kilo(html)}, CSS ${kilo(css)}, scripts ${kilo(scripts)}`;
  if (total(weight) > allowed)
    return `${file} needs ${kilo(total(weight))} (${parts}); the budget of this kind of page (${budget.kind}) is ${kilo(allowed)}`;
  for (const [name, bytes, most] of [
    ['CSS', css, budget.css],
    ['scripts', scripts, budget.scripts],
  ] as const)
    if (most !== undefined && bytes > most)
      return `${file} loads ${kilo(bytes)} of ${name}; the budget of this kind of page (${budget.kind}) is ${kilo(most)}`;
  return null;
}

/** What is wrong with the middle of many pages, or null. @param totals bytes of pages of one kind, less what is excused */
export function overweightMedian(totals: readonly number[], budget: Budget): string | null {
  const median = [...totals].sort((a, b) => a - b)[Math.floor(totals.length / 2)];
  if (budget.median === undefined || median === undefined || median <= budget.median) return null;
  return `half of the ${budget.kind} pages need ${kilo(median)} or more; the budget of the median is ${kilo(budget.median)}`;
}
