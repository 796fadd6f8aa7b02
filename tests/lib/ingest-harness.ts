/** A folder for each test of the ingest command, and a fake reader of texts. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { World } from '../../scripts/lib/console.ts';
import { type Extract, ingest } from '../../scripts/lib/ingest.ts';
import type { SeedReport } from '../../scripts/lib/report.ts';
import { filesIn } from '../../scripts/lib/site/files.ts';
import { readArchive } from '../../src/content/archive.ts';
import { SeedError } from '../../src/ingest/error.ts';
import { COLLECTION_OF, type Item, type Section } from '../../src/schema/dataset.ts';
import { inProcess } from './command.ts';
import { sampleIssue, sampleItem } from './items.ts';
import { edit as editFile } from './typed.ts';

/**
 * A fake reader. The first line is the week; each following line is an item, `section title: body`, with a doubt if it
 * ends in `?`.
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
/** The clock: in UTC it is still the day before that in China. */
const clock = '2024-03-09T16:00:00Z';

/** Gives each test of a file its own folder. */
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
  const given = { env, cwd: dir, now: () => new Date(clock) };
  const said = await inProcess((world) => ingest(args, extract, world), given);
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
export const snapshot = () =>
  Object.fromEntries(filesIn(dir).map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
export const edit = (file: string, from: string | RegExp, to: string) =>
  editFile(join(content(), file), from, to);
