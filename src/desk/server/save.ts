/** Saves corrections and takes them back. Every write holds the lock of `npm run ingest` and is one transaction. */
import { existsSync, readFileSync } from 'node:fs';
import { sha256 } from '../../content/digest.ts';
import { itemEntryOf } from '../../content/entry.ts';
import { parseFile } from '../../content/file/file.ts';
import { correct } from '../../content/write/correct.ts';
import { settle } from '../../content/write/settle.ts';
import { commit, type Step } from '../../content/write/transaction.ts';
import { noteKey } from '../../schema/certainty.ts';
import type { Saved, SaveRequest } from '../contract.ts';
import { DeskError } from './error.ts';
import { answeredBy, fieldsOf } from './fields.ts';
import { type DeskFolders, openItem, openNotes, viewItem } from './item.ts';
import { locked } from './locked.ts';
import { itemsOf } from './pile.ts';

/** A change that can be taken back. */
interface Done {
  id: string;
  path: string;
  before: string;
  after: string;
}

const STALE = '文件刚被别的程序改过，没有覆盖它。已重新读入，请再改一次。';

/** Lines that went and that came. */
function diffOf(before: string, after: string): Saved['diff'] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const without = (lines: string[], others: string[]) => lines.filter((line) => !others.includes(line));
  return { removed: without(old, now), added: without(now, old) };
}

/** All changes of this desk, the last one at the end. */
export class Changes {
  readonly #folders: DeskFolders;
  readonly #done: Done[] = [];
  readonly #step: Step | undefined;

  /** @param step called before each change of the disk; tests make it throw */
  constructor(folders: DeskFolders, step?: Step) {
    this.#folders = folders;
    this.#step = step;
  }

  #write(done: Done): Saved {
    commit(this.#folders.content, [{ path: done.path, data: done.after }], this.#step);
    return this.#shown(done.id, diffOf(done.before, done.after));
  }

  #shown(id: string, diff: Saved['diff']): Saved {
    const item = openItem(this.#folders, id);
    const others = itemsOf(this.#folders, item.entry.issue).items.filter(
      (one) => one.id !== id && !one.withdrawn,
    );
    return { item: viewItem(this.#folders, item, others), diff };
  }

  /**
   * Saves a correction, settles doubts, or both.
   *
   * @throws DeskError when the file is not as it was read or is being written, ContentError when it would be wrong
   */
  save({ id, hash, set, accept, settle: one }: SaveRequest): Saved {
    const { content } = this.#folders;
    return locked(content, () => {
      const item = openItem(this.#folders, id);
      if (sha256(Buffer.from(item.text)) !== hash) throw new DeskError(409, STALE, true);
      const values = set ? fieldsOf(set, item.entry, item.issue) : {};
      let text = Object.keys(values).length > 0 ? correct(item.file, values) : item.text;
      const others = itemsOf(this.#folders, item.entry.issue).items.filter((other) => !other.withdrawn);
      const open = openNotes(item.entry, others).map(noteKey);
      const answered = [...(set ? answeredBy(set) : []), ...(one ? [one] : [])];
      const codes = accept ? open : open.filter((code) => answered.includes(code));
      if (codes.length > 0) text = settle(parseFile(text, item.file.file), codes);
      // What would not be read back is not written.
      itemEntryOf(parseFile(text, item.file.file), item.entry.collection, id);
      if (text === item.text) return this.#shown(id, { removed: [], added: [] });
      const done = { id, path: item.path, before: item.text, after: text };
      const saved = this.#write(done);
      this.#done.push(done);
      return saved;
    });
  }

  /** Takes the last change back. @throws DeskError when there is none, or the file was changed since */
  undo(): Saved {
    return locked(this.#folders.content, () => {
      const last = this.#done.at(-1);
      if (!last) throw new DeskError(409, '没有可以撤销的改动。');
      if (!existsSync(last.path) || readFileSync(last.path, 'utf8') !== last.after) {
        this.#done.pop();
        throw new DeskError(409, '这个文件后来又被别的程序改过，不能撤销。', true);
      }
      const saved = this.#write({ ...last, before: last.after, after: last.before });
      this.#done.pop();
      return saved;
    });
  }
}
