/** Parks and companies that will get pages. Their addresses are permanent, so they are shown before publication. */
import { readLedger } from '../../content/ledger.ts';
import { REGISTERS, type RegisterEntry, registeredUrl } from '../../content/register.ts';
import { readRegister } from '../../content/register-file.ts';
import { planNames } from '../../content/write/register-text.ts';
import { commit } from '../../content/write/transaction.ts';
import type { NewPage } from '../contract.ts';
import type { DeskFolders } from './files.ts';
import { locked } from './locked.ts';

/** Entries of the registers whose pages are not published yet. */
export function unpublished(contentDir: string): { url: string; entry: RegisterEntry }[] {
  const published = new Set(readLedger(contentDir).map(({ address }) => address));
  const register = readRegister(contentDir);
  return REGISTERS.flatMap((kind) =>
    register[kind].map((entry) => ({ url: registeredUrl(kind, entry.slug), entry })),
  ).filter(({ url }) => !published.has(url));
}

/** The pages that the next publication adds, including those for new names from corrections. */
export function newPages({ content }: DeskFolders): NewPage[] {
  const { added } = planNames(content);
  const fresh = added
    .filter(({ isNew }) => isNew)
    .map(({ kind, entry }) => ({ url: registeredUrl(kind, entry.slug), entry }));
  return [...unpublished(content), ...fresh].map(({ url, entry: { name } }) => ({ url, name }));
}

/** Enters new names of parks and companies from corrections, so that they get pages. */
export function enterNames({ content }: DeskFolders): void {
  locked(content, () => commit(content, planNames(content).writes));
}
