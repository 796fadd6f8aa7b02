/** Ids, file names and addresses. The name of an item’s file is its id and must not change. */
import { COLLECTIONS } from '../schema/dataset.ts';

/** Folders of pages in a content folder. */
export const FOLDERS = ['issues', ...COLLECTIONS] as const;
/** Name of such a folder. */
export type Folder = (typeof FOLDERS)[number];

const ITEM_ID = /^(?<issue>\d{4}-w\d{2})-(?<number>\d{2,3})$/;
const ISSUE_ID = /^\d{4}-w\d{2}$/;

/** Id of an item: `2023-w41` and 3 give `2023-w41-03`; numbers from 100 have three digits. */
export function itemId(issue: string, number: number): string {
  return `${issue}-${String(number).padStart(2, '0')}`;
}

/** Issue and number of an item’s id; null if it is not one. */
export function splitItemId(id: string): { issue: string; number: number } | null {
  const groups = ITEM_ID.exec(id)?.groups;
  return groups ? { issue: groups.issue ?? '', number: Number(groups.number) } : null;
}

/** Whether a file in this folder may have this id. */
export function isIdOf(folder: Folder, id: string): boolean {
  return (folder === 'issues' ? ISSUE_ID : ITEM_ID).test(id);
}

/** Root-relative address without base path: `/projects/2023-w41-03/`. */
export function urlOf(folder: Folder, id: string): string {
  return `/${folder}/${id}/`;
}

/** Path below the content folder: `projects/2023-w41-03.mdx`. */
export function pathOf(folder: Folder, id: string): string {
  return `${folder}/${id}.mdx`;
}
