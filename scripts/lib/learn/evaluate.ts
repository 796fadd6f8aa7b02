/**
 * Evaluates the reading of facts on the labelled issues: each is read by a model that was learned without it, and by
 * the committed one, which was learned with it.
 */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { extractIssue } from '../../../src/facts/extract.ts';
import { compareFacts, compareTexts } from '../../../src/facts/gold.ts';
import type { Model } from '../../../src/facts/model.ts';
import { sameName } from '../../../src/facts/questions/companies.ts';
import { train } from '../../../src/facts/train.ts';
import { type Curve, fitCurve, onCurve } from '../../../src/learn/logistic.ts';
import type { FactField } from '../../../src/schema/dataset.ts';
import { type GoldIssue, goldIssues } from './labelled.ts';
import { sameEvent } from './same-event.ts';

/** How many facts of a field are right. */
export interface FieldResult {
  correct: number;
  total: number;
}

/** Result for one issue or several. */
export interface Evaluation {
  issues: number;
  items: number;
  fields: Record<string, FieldResult>;
  misses: string[];
  /** Each fact with its probability. */
  judged: Judged[];
}

/** A fact of an item, its probability, and whether it is right; the field `eachCompany` is one company of a list. */
export interface Judged {
  /** The group that its issue is left out with. */
  group: string;
  field: string;
  probability: number;
  right: boolean;
}

/** Facts whose probability is judged, with the comparisons that must all hold. */
const FACTS = {
  date: /^date/,
  place: /^(?:province|city|district)/,
  park: /^park \((?:named|none)/,
  industry: /^industry/,
  stage: /^stage/,
  batch: /^batch/,
  investment: /^investment/,
  companies: /^companies \((?:recall|precision)/,
} as const;

/** Reads a labelled issue with a model and compares the result with its labels. */
export function evaluateIssue({ name, group, bytes, labels }: GoldIssue, model?: Model): Evaluation {
  const result: Evaluation = { issues: 1, items: labels.length, fields: {}, misses: [], judged: [] };
  const { items } = extractIssue({ name, bytes }, model);
  for (const label of labels) {
    const item = items[label.n - 1];
    const facts = compareFacts(label, item);
    if (item) {
      for (const [field, parts] of Object.entries(FACTS))
        result.judged.push({
          group,
          field,
          probability: item.confidence[field as FactField] ?? 1,
          right: facts.every(([fact, right]) => right || !parts.test(fact)),
        });
      const named = [...label.companies, ...(label.companies_ok ?? [])];
      item.companies.forEach((company, i) => {
        result.judged.push({
          group,
          field: 'eachCompany',
          probability: item.confidence.eachCompany?.[i] ?? 1,
          right: named.some((other) => sameName(company, other)),
        });
      });
    }
    const found = item?.title.replace(/\s/g, '') === label.title.replace(/\s/g, '');
    for (const [field, right, got] of [
      ['item', found, `got ${item?.title}`] as const,
      ...compareTexts(label, item),
      ...facts,
    ]) {
      result.fields[field] ??= { correct: 0, total: 0 };
      result.fields[field].total++;
      if (right) result.fields[field].correct++;
      else result.misses.push(`${name} ${label.n} ${field}: ${label.title}\n    ${got}`);
    }
  }
  return result;
}

/** Adds results up. */
export function total(results: readonly Evaluation[]): Evaluation {
  const sum: Evaluation = { issues: 0, items: 0, fields: {}, misses: [], judged: [] };
  for (const { issues, items, fields, misses, judged } of results) {
    sum.judged.push(...judged);
    sum.issues += issues;
    sum.items += items;
    sum.misses.push(...misses);
    for (const [field, { correct, total: all }] of Object.entries(fields)) {
      sum.fields[field] ??= { correct: 0, total: 0 };
      sum.fields[field].correct += correct;
      sum.fields[field].total += all;
    }
  }
  return sum;
}

/**
 * Evaluates every labelled issue by a model that was learned from all others.
 *
 * @param only names of the issues to evaluate; all if empty
 * @param share part of the other issues to learn from, 0…1: for a learning curve
 * @returns a result for each group of issues that are left out together
 */
export async function leaveOneOut(
  gold: string,
  seeds: string,
  only: readonly string[] = [],
  share = 1,
): Promise<Map<string, Evaluation>> {
  const issues = goldIssues(gold, seeds);
  const wanted = issues.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
  const groups = [...new Set(wanted.map(({ group }) => group))];
  const results = new Map<string, Evaluation>();
  const left = [...groups];
  const work = async () => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { gold, seeds, share } satisfies Task,
    });
    try {
      for (let group = left.shift(); group !== undefined; group = left.shift()) {
        worker.postMessage(group);
        const [result] = await once(worker, 'message');
        results.set(group, result as Evaluation);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), groups.length) }, work));
  return new Map(groups.map((group) => [group, results.get(group) as Evaluation]));
}

interface Task {
  gold: string;
  seeds: string;
  share: number;
}

/** Reads the issues of a group, each by one model that was learned from all others. */
function leaveOut(issues: readonly GoldIssue[], group: string, share: number): Evaluation {
  const left = issues.filter((issue) => issue.group === group);
  const told = left.flatMap(({ labels }) => labels);
  const others = issues
    .filter((issue) => issue.group !== group)
    .map((issue) => ({
      ...issue,
      labels: issue.labels.filter((label) => !told.some((other) => sameEvent(label, other))),
    }));
  const model = train(
    // Taken evenly: the first issues, by name, are by other writers than the last.
    others.filter((_, i) => Math.floor((i + 1) * share) > Math.floor(i * share)),
    { stamp: '', corrections: '' },
  );
  return total(left.map((issue) => evaluateIssue(issue, model)));
}

if (!isMainThread && parentPort) {
  const { gold, seeds, share } = workerData as Task;
  const issues = goldIssues(gold, seeds);
  parentPort.on('message', (group: string) => parentPort?.postMessage(leaveOut(issues, group, share)));
}

const percent = ({ correct, total: all }: FieldResult) =>
  `${((100 * correct) / Math.max(1, all)).toFixed(1)} %`;

/** Results as a table: the figure of each field and, if given, beside it that on the issues learned from. */
export function tableOf(leftOut: Evaluation, learned?: Evaluation): string {
  const rows = Object.entries(leftOut.fields).map(([field, result]) => {
    const { correct, total: all } = result;
    return `${field.padEnd(24)}${String(correct).padStart(5)} / ${String(all).padEnd(5)}${percent(result).padStart(8)}${learned ? percent(learned.fields[field] ?? { correct: 0, total: 0 }).padStart(10) : ''}`;
  });
  return [
    `${leftOut.issues} issues, ${leftOut.items} items${learned ? '; left out, and beside it learned from' : ''}`,
    ...rows,
  ].join('\n');
}

/** For each fact the curve that calibrates its probability, learned from facts that were left out. */
export function curvesOf(judged: readonly Judged[]): Record<string, Curve> {
  const fields = Map.groupBy(judged, ({ field }) => field);
  return Object.fromEntries([...fields].map(([field, facts]) => [field, fitCurve(facts)]));
}

/** The facts, with probabilities calibrated by curves that were learned from the other groups. */
export function onOthersCurves(judged: readonly Judged[]): Judged[] {
  return [...Map.groupBy(judged, ({ group }) => group)].flatMap(([group, own]) => {
    const curves = curvesOf(judged.filter((one) => one.group !== group));
    return own.map((one) => ({ ...one, probability: onCurve(one.probability, curves[one.field]) }));
  });
}

/**
 * How many facts are right in each bin of probability, and what share of wrong facts is caught by asking about the
 * least sure. Each probability is calibrated by a curve that was learned from the other groups.
 */
export function honesty(raw: readonly Judged[]): string {
  const judged = onOthersCurves(raw).filter(({ field }) => field !== 'eachCompany');
  const bins = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];
  const rows = bins.slice(1).map((to, i) => {
    const inside = judged.filter(({ probability }) => probability >= (bins[i] as number) && probability < to);
    const mean = inside.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, inside.length);
    const right = inside.filter((one) => one.right).length / Math.max(1, inside.length);
    return `${String(bins[i]).padStart(5)}–  ${String(inside.length).padStart(5)} facts, mean ${mean.toFixed(3)}, right ${right.toFixed(3)}`;
  });
  const sorted = [...judged].sort((a, b) => a.probability - b.probability);
  const wrong = judged.filter(({ right }) => !right).length;
  const caught = [0.02, 0.05, 0.08, 0.15].map((share) => {
    const asked = sorted.slice(0, Math.round(share * sorted.length));
    return `asked ${100 * share} %: caught ${((100 * asked.filter(({ right }) => !right).length) / Math.max(1, wrong)).toFixed(1)} % of ${wrong} wrong`;
  });
  return [...rows, ...caught].join('\n');
}

/** The text of docs/accuracy.md, with the output of `npm run evaluate`. */
export function accuracyPage(output: string): string {
  return `# Accuracy

Written by \`npm run evaluate -- --report\`. Each labelled issue of \`gold/\` is read by a model that was learned without it, and
compared with its labels as \`gold/GUIDE.md\` says. Beside that stands the figure of the committed model, which was learned
with the issue: it says nothing about the next one.

Below the fields: how often facts of a given probability are right, and what share of the wrong facts one finds by asking
about the least sure ones. A fact is one field of one item; of companies that the whole list is right.

\`\`\`
${output.trim()}
\`\`\`
`;
}
