/** Saves corrections and undoes them. Every write holds the lock of `npm run ingest` and is one rename. */
import { existsSync } from 'node:fs';
import { itemEntryOf } from '../../content/entry.ts';
import { parseFile } from '../../content/file/file.ts';
import { correct } from '../../content/write/correct.ts';
import { settle } from '../../content/write/settle.ts';
import { replaceFile, type Step } from '../../content/write/transaction.ts';
import { noteKey } from '../../schema/certainty.ts';
import type { Change, Saved, SaveRequest } from '../contract.ts';
import { answeredBy } from './answered.ts';
import { DeskError } from './error.ts';
import { fieldsOf } from './fields.ts';
import { type DeskFolders, othersOf, readText } from './files.ts';
import { openItem, openNotes, viewItem } from './item.ts';
import { locked } from './locked.ts';

/** A change that can be undone. */
interface Done extends Change {
  path: string;
  before: string;
  after: string;
}

const STALE = '文件刚被别的程序改过，没有覆盖它。已重新读入，请再改一次。';

/** Removed and added lines. */
function diffOf(before: string, after: string): Change['diff'] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const without = (lines: string[], others: string[]) => lines.filter((line) => !others.includes(line));
  return { removed: without(old, now), added: without(now, old) };
}

/** All changes of this desk, the last one at the end. */
export class Changes {
  readonly #folders: DeskFolders;
  readonly #done: Done[] = [];
  #count = 0;
  readonly #step: Step | undefined;

  /** @param step called before each change of the disk; tests make it throw */
  constructor(folders: DeskFolders, step?: Step) {
    this.#folders = folders;
    this.#step = step;
  }

  /** The changes as the page shows them. */
  list(): Change[] {
    return this.#done.map(({ n, id, title, diff }) => ({ n, id, title, diff }));
  }

  #write(path: string, data: string): void {
    replaceFile(this.#folders.content, { path, data }, this.#step);
  }

  #shown(id: string): Saved {
    return { item: viewItem(this.#folders, id), changes: this.list() };
  }

  /**
   * Saves a correction, settles doubts, or both.
   *
   * @throws DeskError when the file has changed or is being written, ContentError when the result would be invalid
   */
  save({ id, hash, set, accept, settle: one }: SaveRequest): Saved {
    return locked(this.#folders.content, () => {
      const item = openItem(this.#folders, id);
      if (item.hash !== hash) throw new DeskError(409, STALE, true);
      const { file, collection } = { file: item.file.file, ...item.entry };
      const values = set ? fieldsOf(set, item.entry, item.issue) : {};
      let text = Object.keys(values).length > 0 ? correct(item.file, values) : item.text;
      const others = othersOf(this.#folders, item.entry);
      // Doubts that the correction itself removes need not be settled.
      const open = openNotes(itemEntryOf(parseFile(text, file), collection, id), others).map(noteKey);
      const answered = [...(set ? answeredBy(set, values, item) : []), ...(one ? [one] : [])];
      const codes = accept ? open : open.filter((code) => answered.includes(code));
      if (codes.length > 0) text = settle(parseFile(text, file), codes);
      // Check that the result can be read back before it is written.
      const { title } = itemEntryOf(parseFile(text, file), collection, id);
      if (text !== item.text) {
        this.#write(item.path, text);
        const [n, before, after] = [++this.#count, item.text, text];
        this.#done.push({ n, id, title, diff: diffOf(before, after), path: item.path, before, after });
      }
      return this.#shown(id);
    });
  }

  /**
   * Undoes the last change.
   *
   * @param n its number, as the page shows it
   * @throws DeskError when it is not the last, or the file was changed since
   */
  undo(n: number): Saved {
    return locked(this.#folders.content, () => {
      const last = this.#done.at(-1);
      if (!last) throw new DeskError(409, '没有可以撤销的改动。');
      if (last.n !== n) throw new DeskError(409, '另一个窗口后来还有改动，没有撤销。请再看一遍上一次改动。');
      if (!existsSync(last.path) || readText(last.path).text !== last.after) {
        this.#done.pop();
        throw new DeskError(409, '这个文件后来又被别的程序改过，不能撤销。', true);
      }
      this.#write(last.path, last.before);
      this.#done.pop();
      return this.#shown(last.id);
    });
  }
}
