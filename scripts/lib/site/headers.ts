/** The headers that a host which reads `_headers` sends: those of all rules whose path matches. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Rule {
  path: string;
  headers: [name: string, value: string][];
}

export function readHeaders(root: string): Rule[] {
  const file = join(root, '_headers');
  const rules: Rule[] = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [, name, value] = /^\s+([^:]+): (.*)$/.exec(line) ?? [];
    if (name) rules.at(-1)!.headers.push([name, value!]);
    else if (line.trim()) rules.push({ path: line.trim(), headers: [] });
  }
  return rules;
}

/** @param path decoded path of the request */
export function headersFor(rules: readonly Rule[], path: string): Map<string, string> {
  const matches = (rule: Rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
  const sent = new Map<string, string>();
  for (const [name, value] of rules.filter(matches).flatMap((rule) => rule.headers)) {
    const before = sent.get(name);
    sent.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return sent;
}
