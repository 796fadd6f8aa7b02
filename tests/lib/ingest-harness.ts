/** A folder for each test of the ingest command, and a fake reader of texts. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import type { World } from '../../scripts/lib/console.ts';
import { type Extract, ingest } from '../../scripts/lib/ingest.ts';
import type { SeedReport } from '../../scripts/lib/report.ts';
import { readArchive } from '../../src/content/archive.ts';
import { SeedError } from '../../src/ingest/error.ts';
import { COLLECTION_OF, type Item, type Section } from '../../src/schema/dataset.ts';
import { inProcess } from './command.ts';
import { sampleIssue, sampleItem } from './items.ts';

/**
 * A fake reader. The first line is the week; each following line an item, `section title: body`, with a doubt if it ends
 * in `?`.
 */
export const fake: Extract = ({ name, bytes, overrides }) => {
  const [week = '', ...lines] = new TextDecoder().decode(bytes).trim().split('\n');
  if (!/^\d{4}-w\d{2}$/.test(week)) throw new SeedError(name, 'no issue in it', 1);
  const items = lines.map((line, index): Item => {
    const [section = '', title = '', body = ''] = line.split(/[ :]/);
    const position = index + 1;
    return sampleItem({
      id: `${week}-${String(position).padStart(2, '0')}`,
      issue: week,
      position,
      section: section as Section,
      collection: COLLECTION_OF[section as Section],
      title,
      lead: null,
      body: [`${body}。`],
      seedLines: [[index + 2, index + 2]],
      notes: line.endsWith('?') ? [{ code: 'no-source', text: 'no source' }] : [],
    });
  });
  return { issue: sampleIssue({ id: week, seed: name, label: overrides?.label ?? null }), items, doubts: [] };
};

export const WEEK =
  '2023-w41\n招商引资 甲项目开工:建一座轴承厂\n综合资讯 乙论坛举办:百人与会\n政策法规 丙办法印发:七条措施\n';

export let dir: string;
export let out: string;
export let err: string;
/** The clock: in UTC it is still the evening before. */
const clock = '2024-03-09T16:00:00Z';

/** Gives each test of a file a folder of its own. */
export function useFolder(): void {
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'ingest-'));
    mkdirSync(join(dir, 'seeds'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));
}

export async function run(
  args: string[] = [],
  extract: Extract = fake,
  env: World['env'] = {},
): Promise<number> {
  const run = (world: World) => ingest(args, extract, world);
  const said = await inProcess(run, { env, cwd: dir, now: () => new Date(clock) });
  ({ out, err } = said);
  return said.code;
}
export async function runJson(args: string[] = [], extract: Extract = fake): Promise<SeedReport[]> {
  await run([...args, '--json'], extract);
  return (JSON.parse(out) as { issues: SeedReport[] }).issues;
}
export const seed = (name: string, text: string) => writeFileSync(join(dir, 'seeds', name), text);
export const content = () => join(dir, 'content');
export const titles = () =>
  Object.fromEntries(readArchive(content()).items.map(({ id, title }) => [id, title]));
/** The texts of all files below the folder, by path. */
export function snapshot(): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ]),
  );
}
export function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(content(), file);
  const text = readFileSync(path, 'utf8');
  expect(text.replace(from, to)).not.toBe(text);
  writeFileSync(path, text.replace(from, to));
}
