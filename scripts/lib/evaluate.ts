/** Holds what is extracted of the labelled issues against their labels (gold/, by gold/GUIDE.md). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { companyCore } from '../../src/facts/company-name.ts';
import { extractIssue } from '../../src/facts/extract.ts';
import { namesakes } from '../../src/gazetteer/index.ts';
import type { Investment, Item } from '../../src/schema/dataset.ts';
import { zoneKey } from '../../src/taxonomy/zones.ts';

/** One labelled item, as gold/GUIDE.md describes it. */
interface Gold {
  n: number;
  section: string;
  title: string;
  lead: string | null;
  body: string[];
  source: string | null;
  date: string | null;
  date_end?: string | null;
  places: { province: string; city: string | null; district: string | null; park: string | null }[];
  industry: string;
  industry_ok: string[];
  stage: string;
  stage_ok: string[];
  batch: boolean;
  investment: Pick<Investment, 'value' | 'currency' | 'kind' | 'text'> | null;
  companies: string[];
}

export interface Field {
  correct: number;
  total: number;
}
export interface Evaluation {
  issues: number;
  items: number;
  fields: Record<string, Field>;
  misses: string[];
}

/**
 * Evaluates every labelled issue of a folder.
 * @throws when a label file has no seed, or a seed can't be read
 */
export function evaluateFolder(gold: string, seeds: string): Evaluation {
  const result: Evaluation = { issues: 0, items: 0, fields: {}, misses: [] };
  for (const file of readdirSync(gold)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    const name = file.replace(/\.jsonl$/, '.txt');
    const labels = readFileSync(join(gold, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Gold);
    const { items } = extractIssue({ name, bytes: readFileSync(join(seeds, name)) });
    result.issues++;
    result.items += labels.length;
    compareIssue(name, labels, items, result);
  }
  return result;
}

function compareIssue(
  name: string,
  labels: readonly Gold[],
  items: readonly Item[],
  result: Evaluation,
): void {
  for (const label of labels) {
    const item = items[label.n - 1];
    for (const [field, right, got] of compare(label, item)) {
      result.fields[field] ??= { correct: 0, total: 0 };
      const tally = result.fields[field];
      tally.total++;
      if (right) tally.correct++;
      else result.misses.push(`${name} ${label.n} ${field}: ${label.title}\n    ${got}`);
    }
  }
}

type Comparison = [field: string, right: boolean, got: string];

/** Texts are the same when they differ in blanks only; the closing full stop of a body is not labelled. */
function bare(text: string | null | undefined): string {
  return (text ?? '').replace(/\s/g, '');
}
function withoutStop(text: string): string {
  return bare(text).replace(/。$/, '');
}

function compare(gold: Gold, item: Item | undefined): Comparison[] {
  const here = item?.places[0];
  const home = gold.places[0];
  const same = (field: string, want: unknown, got: unknown): Comparison => [
    field,
    want === got,
    `want ${want}, got ${got}`,
  ];
  const sum = (one: Gold['investment'] | Investment | undefined) =>
    one ? `${one.value} ${one.currency} ${one.kind}` : 'none';
  const list: Comparison[] = [
    same('title', bare(gold.title), bare(item?.title)),
    same('lead', bare(gold.lead), bare(item?.lead)),
    same('body', gold.body.map(withoutStop).join('¶'), (item?.body ?? []).map(withoutStop).join('¶')),
    same('source', bare(gold.source), bare(item?.source?.name)),
    same('section', gold.section, item?.section),
    same('date', `${gold.date} ${gold.date_end ?? null}`, `${item?.date ?? null} ${item?.dateEnd ?? null}`),
    same('province', home?.province, here?.province),
    same('city', home?.city ?? null, here?.city ?? null),
    same('district', home?.district ?? null, here?.district ?? null),
    [
      home?.park ? 'park (named)' : 'park (none)',
      home?.park ? zoneKey(home.park) === zoneKey(here?.park ?? '') : !here?.park,
      `want ${home?.park ?? 'none'}, got ${here?.park ?? 'none'}`,
    ],
    [
      'industry',
      [gold.industry, ...gold.industry_ok].includes(item?.industry ?? ''),
      `want ${[gold.industry, ...gold.industry_ok]}, got ${item?.industry}`,
    ],
    [
      'stage',
      [gold.stage, ...gold.stage_ok].includes(item?.stage ?? ''),
      `want ${[gold.stage, ...gold.stage_ok]}, got ${item?.stage}`,
    ],
    same('batch', gold.batch, item?.batch),
    same('investment', sum(gold.investment), sum(item?.investment ?? undefined)),
  ];
  const found = item?.companies ?? [];
  for (const name of gold.companies) {
    list.push([
      'companies (recall)',
      found.some((other) => sameCompany(name, other)),
      `want ${name}, got ${found.join(' ') || 'none'}`,
    ]);
  }
  for (const name of found) {
    list.push([
      'companies (precision)',
      gold.companies.some((other) => sameCompany(name, other)),
      `got ${name}, want ${gold.companies.join(' ') || 'none'}`,
    ]);
  }
  return list;
}

function sameCompany(a: string, b: string): boolean {
  const core = (name: string) => companyCore(name, (word) => namesakes(word).length > 0);
  const [left, right] = [core(a), core(b)];
  return left.includes(right) || right.includes(left);
}

/** The result as a table of correct and total by field. */
export function tableOf({ issues, items, fields }: Evaluation): string {
  const rows = Object.entries(fields).map(([field, { correct, total }]) => {
    const share = ((100 * correct) / Math.max(1, total)).toFixed(1);
    return `${field.padEnd(24)}${String(correct).padStart(5)} / ${String(total).padEnd(5)}${share.padStart(6)} %`;
  });
  return [`${issues} issues, ${items} items labelled by hand`, ...rows].join('\n');
}
