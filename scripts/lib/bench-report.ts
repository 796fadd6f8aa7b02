/** Puts what the benches print into docs/performance.md, one section each. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArgs } from './args.ts';
import { load } from './bench.ts';
import type { World } from './console.ts';

export const about = 'runs benches and puts their tables into docs/performance.md';

const HELP = `npm run bench -- report [NAME]…

Without names: size, week, routes, peers, search, map. Sections of benches that are not run stay as they are.
Ends with 1 when one of them does; its section then stays too.
`;

const USUAL = ['size', 'week', 'routes', 'peers', 'search', 'map'];
const FILE = join('docs', 'performance.md');
const HEAD = `# Speed, memory and bytes

Every table here is what a bench printed: \`npm run bench -- report\` makes them all again, \`npm run bench -- NAME\`
one of them. A figure holds for the machine in its section; ratios are of one run. Archives are invented from a fixed
seed, about 50 items an issue.
`;

/** Sections of the document by their bench's name. */
export function sectionsOf(document: string): Map<string, string> {
  const parts = document.split(/^## /m).slice(1);
  return new Map(parts.map((part) => [/^\w+/.exec(part)?.[0] ?? '', `## ${part.trimEnd()}\n`]));
}

/** The document with its sections in the usual order, others after them. */
export function documentOf(sections: ReadonlyMap<string, string>): string {
  const names = [...new Set([...USUAL, ...sections.keys()])];
  return [HEAD, ...names.flatMap((name) => sections.get(name) ?? [])].join('\n');
}

export async function run(argv: string[], world: World): Promise<number> {
  const { values, positionals } = readArgs(argv, { help: { type: 'boolean', short: 'h' } });
  if (values.help) {
    world.stdout.write(HELP);
    return 0;
  }
  const sections = sectionsOf(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '');
  let worst = 0;
  for (const name of positionals.length > 0 ? positionals : USUAL) {
    let said = '';
    const bench = await load(name);
    const code = await bench.run([], { ...world, stdout: { write: (text) => (said += text) } });
    world.stdout.write(said);
    worst = Math.max(worst, code);
    if (code !== 0) continue;
    sections.set(name, `## ${name}: ${bench.about}\n\n${said.trim()}\n`);
    // Each is kept as soon as it is there: the next one may take minutes, or fail.
    writeFileSync(FILE, documentOf(sections));
  }
  return worst;
}
