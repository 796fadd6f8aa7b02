import { companyKey as keyOf } from '../facts/companies/company-name.ts';
import { namesakes } from '../gazetteer/index.ts';

/** A key under which the ways of writing one company's name meet. */
export function companyKey(name: string): string {
  return keyOf(name, (word) => namesakes(word).length > 0);
}
