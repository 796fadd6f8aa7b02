/** All names of divisions, and the divisions with each name. */
import type { Level } from './codes.ts';
import { type Division, divisions } from './divisions.ts';

/** Kind of a name: official, without its suffix, or an older or informal one. */
export type Form = 'official' | 'short' | 'alias';

/** The divisions that share a name. */
export interface Bearers {
  /** The best form of the name among the divisions: official, else short, else alias. */
  readonly form: Form;
  /** Best form first, then provinces before prefectures before counties, then by code. */
  readonly divisions: readonly Division[];
}

const FORMS: readonly Form[] = ['official', 'short', 'alias'];
const LEVELS: readonly Level[] = ['province', 'prefecture', 'county'];

/**
 * Names that follow from a rule, so that the table need not contain them: an autonomous prefecture is called 恩施州, an
 * autonomous county 长阳县. The suffix of a county changes more often than its common name (即墨市 → 即墨区, 崇明县 → 崇明区).
 */
function derived(d: Division): string[] {
  if (d.level === 'prefecture' && d.name.endsWith('自治州')) return [`${d.short}州`, `${d.short}自治州`];
  if (d.short === d.name || !/[区县市]$/.test(d.name) || d.level === 'province') return [];
  if (d.level === 'prefecture' && d.name.endsWith('市')) return [];
  return [`${d.short}县`, `${d.short}市`, ...(d.name.endsWith('自治县') ? [`${d.short}自治县`] : [])];
}

function namesOf(d: Division): Map<string, Form> {
  const names = new Map<string, Form>();
  for (const name of [...derived(d), ...d.aliases]) names.set(name, 'alias');
  names.set(d.short, 'short');
  names.set(d.name, 'official');
  return names;
}

function collect(): Map<string, Bearers> {
  const found = new Map<string, { d: Division; form: Form }[]>();
  for (const d of divisions()) {
    for (const [name, form] of namesOf(d)) {
      const bearers = found.get(name);
      if (bearers) bearers.push({ d, form });
      else found.set(name, [{ d, form }]);
    }
  }
  const result = new Map<string, Bearers>();
  for (const [name, bearers] of found) {
    bearers.sort(
      (a, b) =>
        FORMS.indexOf(a.form) - FORMS.indexOf(b.form) ||
        LEVELS.indexOf(a.d.level) - LEVELS.indexOf(b.d.level),
    );
    result.set(name, { form: bearers[0]?.form ?? 'alias', divisions: bearers.map(({ d }) => d) });
  }
  return result;
}

/** All names of divisions with two characters or more, and their divisions. */
export const bearersByName: ReadonlyMap<string, Bearers> = collect();

/** All divisions with a name (official, short, alias or former), best form first. */
export function namesakes(name: string): readonly Division[] {
  return bearersByName.get(name)?.divisions ?? [];
}
