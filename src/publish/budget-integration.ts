/** Astro integration: a page that outgrew its budget of bytes fails the build. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Budget, budgetOf, excused, overweight, overweightMedian, total } from './budgets.ts';
import { charactersOf, scales } from './weigh.ts';

/** Pages of a kind that are weighed: these many of the largest, these many for the median. */
const LARGEST = 100;
const SAMPLE = 200;

/** Every page of a kind with its size on disk, largest first. */
function pagesByKind(folder: string): Map<Budget, string[]> {
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      file: path.slice(join(folder, '/').length).replaceAll('\\', '/'),
      size: statSync(path).size,
    }))
    .sort((a, b) => b.size - a.size || a.file.localeCompare(b.file));
  const kinds = Map.groupBy(pages, ({ file }) => budgetOf(file));
  return new Map([...kinds].map(([budget, list]) => [budget, list.map(({ file }) => file)]));
}

/**
 * What is too heavy in a built site, one line each, and the heaviest page of each kind.
 * A large archive is not weighed in full: the largest pages on disk tell the heaviest, an even sample the median.
 */
export function weighSite(folder: string, base: string): { faults: string[]; heaviest: Map<string, string> } {
  const weigh = scales(folder, base);
  const faults: string[] = [];
  const heaviest = new Map<string, string>();
  for (const [budget, files] of pagesByKind(folder)) {
    const step = Math.max(1, Math.floor(files.length / SAMPLE));
    const sampled = new Set(files.filter((_, at) => at % step === 0));
    const totals: number[] = [];
    let most = 0;
    for (const file of new Set([...files.slice(0, LARGEST), ...sampled])) {
      const html = readFileSync(join(folder, file), 'utf8');
      const weight = weigh(html, file);
      const bytes = total(weight);
      const characters = charactersOf(html);
      if (sampled.has(file)) totals.push(bytes - excused(characters, budget));
      if (bytes > most) heaviest.set(budget.kind, `${file} ${(bytes / 1000).toFixed(1)} kB`);
      most = Math.max(most, bytes);
      const fault = overweight(file, weight, characters, budget);
      if (fault) faults.push(fault);
    }
    const fault = overweightMedian(totals, budget);
    if (fault) faults.push(fault);
  }
  return { faults, heaviest };
}

export function byteBudgets(base: string): AstroIntegration {
  return {
    name: 'byte-budgets',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const { faults, heaviest } = weighSite(fileURLToPath(dir), base);
        if (faults.length > 0)
          throw new Error(
            `Too heavy for a cheap phone:\n${faults.join('\n')}\nMake the page lighter, or change the budget in src/publish/budgets.ts.`,
          );
        for (const [kind, page] of heaviest) logger.info(`heaviest ${kind}: ${page}`);
      },
    },
  };
}
