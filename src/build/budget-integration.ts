/** Astro integration: a page that outgrew its budget of bytes fails the build. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Budget, budgetOf, excused, overweight, overweightMedian, total } from './budgets.ts';
import { type SiteFile, siteFiles } from './site-files.ts';
import { charactersOf, scales } from './weigh.ts';

/** Pages of a kind that are weighed: these many of the largest, these many for the median. */
const LARGEST = 50;
const SAMPLE = 100;
/** Weighed at once: enough for all processors. */
const AT_ONCE = 16;

/** Every page of a kind, by its name from the site's folder, the largest on disk first. */
function pagesByKind(folder: string, files: readonly SiteFile[]): Map<Budget, string[]> {
  const pages = files
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, bytes }) => ({ file: relative(folder, path).replaceAll('\\', '/'), bytes }))
    .sort((a, b) => b.bytes - a.bytes || a.file.localeCompare(b.file));
  const kinds = Map.groupBy(pages, ({ file }) => budgetOf(file));
  return new Map([...kinds].map(([budget, list]) => [budget, list.map(({ file }) => file)]));
}

/**
 * What is too heavy in a built site, one line each, and the heaviest page of each kind.
 * A large archive is not weighed in full: the largest pages on disk tell the heaviest, an even sample the median.
 */
export async function weighSite(
  folder: string,
  base: string,
  files: readonly SiteFile[] = siteFiles(folder),
): Promise<{ faults: string[]; heaviest: Map<string, string> }> {
  const weigh = scales(folder, base);
  const faults: string[] = [];
  const heaviest = new Map<string, string>();
  for (const [budget, pages] of pagesByKind(folder, files)) {
    const step = Math.max(1, Math.floor(pages.length / SAMPLE));
    const sampled = new Set(pages.filter((_, at) => at % step === 0));
    const totals: number[] = [];
    let most = 0;
    const weighPage = async (file: string): Promise<void> => {
      const html = readFileSync(join(folder, file), 'utf8');
      const weight = await weigh(html, file);
      const bytes = total(weight);
      const characters = charactersOf(html);
      if (sampled.has(file)) totals.push(bytes - excused(characters, budget));
      if (bytes > most) heaviest.set(budget.kind, `${file} ${(bytes / 1000).toFixed(1)} kB`);
      most = Math.max(most, bytes);
      const fault = overweight(file, weight, characters, budget);
      if (fault) faults.push(fault);
    };
    const weighed = [...new Set([...pages.slice(0, LARGEST), ...sampled])];
    for (let at = 0; at < weighed.length; at += AT_ONCE)
      await Promise.all(weighed.slice(at, at + AT_ONCE).map(weighPage));
    const fault = overweightMedian(totals, budget);
    if (fault) faults.push(fault);
  }
  return { faults, heaviest };
}

/** @param files all files of the built site */
export function byteBudgets(base: string, files: () => readonly SiteFile[]): AstroIntegration {
  return {
    name: 'byte-budgets',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { faults, heaviest } = await weighSite(fileURLToPath(dir), base, files());
        if (faults.length > 0)
          throw new Error(
            `Too heavy for a cheap phone:\n${faults.join('\n')}\nMake the page lighter, or change the budget in src/build/budgets.ts.`,
          );
        for (const [kind, page] of heaviest) logger.info(`heaviest ${kind}: ${page}`);
      },
    },
  };
}
