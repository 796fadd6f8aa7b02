import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../content/digest.ts';
import { fieldsByHand } from '../../content/history.ts';
import type { Correction } from '../contract.ts';
import { failureOf } from './error.ts';
import { openItem } from './item.ts';
import { Changes } from './save.ts';

const ID = '2023-w46-06';
let dir: string;
let folders: { seeds: string; content: string };
let path: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'desk-'));
  cpSync('tests/archive', dir, { recursive: true });
  folders = { seeds: join(dir, 'seeds'), content: join(dir, 'content') };
  path = join(folders.content, `projects/${ID}.mdx`);
});
afterEach(() => rmSync(dir, { recursive: true }));

const text = () => readFileSync(path, 'utf8');
const hash = () => sha256(readFileSync(path));
const request = (set: Correction, of = hash()) => ({ id: ID, hash: of, set });
const entry = () => openItem(folders, ID).entry;
/** The error that the person at the desk sees. */
function told(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return failureOf(error).error;
  }
  throw new Error('nothing was refused');
}
const leftovers = () => readdirSync(folders.content).filter((name) => name.startsWith('.'));

describe('a save', () => {
  it('sets the field as an editor would, and leaves what the machine wrote of itself', () => {
    const { changes } = new Changes(folders).save(request({ stage: 'signed' }));
    expect(changes).toMatchObject([
      { id: ID, diff: { removed: ['stage: built'], added: ['stage: signed'] } },
    ]);
    const { file, entry: after } = openItem(folders, ID);
    expect(fieldsByHand(file)).toContain('stage');
    expect(after.confidence.stage).toBe(1);
  });

  it.each<[string, Correction, object]>([
    ['a comment sign', { title: '5G 项目 #2：一期' }, { title: '5G 项目 #2：一期' }],
    ['quotes and colons', { title: `"a": 'b' - {c}` }, { title: `"a": 'b' - {c}` }],
    ['three hyphens', { body: '---\n第二段' }, { body: ['---', '第二段'] }],
    [
      'code of MDX',
      { body: 'import x from "y"\n{1 + 1}<b>粗</b>' },
      { body: ['import x from "y"', '{1 + 1}<b>粗</b>'] },
    ],
    ['a Chinese comma', { companies: ['甲公司，乙公司'] }, { companies: ['甲公司', '乙公司'] }],
    ['no source', { source: ' ' }, { source: null }],
  ])('stores %s as it was typed', (_, set, read) => {
    new Changes(folders).save(request(set));
    expect(entry()).toMatchObject(read);
  });

  it('settles the doubt that a correction answers, and no other', () => {
    const id = '2023-w46-08';
    const file = join(folders.content, `projects/${id}.mdx`);
    const codes = () => openItem(folders, id).entry.notes.map(({ code }) => code);
    const before = codes();
    expect(before).toContain('unknown-place');
    new Changes(folders).save({ id, hash: sha256(readFileSync(file)), set: { place: '421222' } });
    expect(codes()).toEqual(before.filter((code) => code !== 'unknown-place'));
  });

  it.each<[string, Correction]>([
    ['what stands there', { place: '310115' }],
    ['the other reading', { instead: 'place' }],
  ])('settles a doubtful fact by %s', (_, set) => {
    const id = '2024-w10-12';
    const isDoubtful = () => openItem(folders, id).entry.notes.some(({ field }) => field === 'place');
    expect(isDoubtful()).toBe(true);
    new Changes(folders).save({ id, hash: openItem(folders, id).hash, set });
    expect(isDoubtful()).toBe(false);
  });

  it('does not settle an unknown place by a park whose place is unknown', () => {
    const id = '2023-w46-08';
    const file = join(folders.content, `projects/${id}.mdx`);
    const save = (set: Correction) =>
      new Changes(folders).save({ id, hash: sha256(readFileSync(file)), set });
    expect(told(() => save({ park: '无名园' }))).toContain('先选地点');
    save({ park: '' });
    expect(openItem(folders, id).entry).toMatchObject({
      places: [],
      notes: expect.arrayContaining([expect.objectContaining({ code: 'unknown-place' })]),
    });
  });

  it('refuses the body of an item with links and emphasis, and says which file to edit', () => {
    const id = '2024-w10-09';
    const file = join(folders.content, `projects/${id}.mdx`);
    const save = () =>
      new Changes(folders).save({ id, hash: sha256(readFileSync(file)), set: { body: '平文' } });
    expect(told(save)).toContain(`projects/${id}.mdx`);
  });
});

describe('nothing is lost', () => {
  it('when the desk is killed at any step: the file is as before or as saved, and the next save removes what is left', () => {
    const steps: string[] = [];
    const before = text();
    new Changes(folders, (what) => steps.push(what)).save(request({ stage: 'signed' }));
    const after = text();
    expect(steps.length).toBeGreaterThan(1);
    for (const [kill] of steps.entries()) {
      writeFileSync(path, before);
      let count = 0;
      const killed = new Changes(folders, () => {
        if (count++ === kill) throw new Error('killed');
      });
      expect(() => killed.save(request({ stage: 'signed' }))).toThrow('killed');
      expect([before, after]).toContain(text());
      const other = join(folders.content, 'projects/2023-w46-09.mdx');
      new Changes(folders).save({ id: '2023-w46-09', hash: sha256(readFileSync(other)), accept: true });
      expect(leftovers()).toEqual([]);
    }
  });

  it.each([
    ['ENOSPC', '磁盘已满'],
    ['EACCES', '没有写入权限'],
  ])('when the disk answers %s', (code, words) => {
    const before = text();
    const full = new Changes(folders, () => {
      throw Object.assign(new Error(code), { code, path });
    });
    expect(told(() => full.save(request({ stage: 'signed' })))).toContain(words);
    expect(text()).toBe(before);
    expect(leftovers()).toEqual([]);
  });

  it('when another program changed the file meanwhile', () => {
    const read = hash();
    writeFileSync(path, text().replace('stage: built', 'stage: operating'));
    const theirs = text();
    expect(told(() => new Changes(folders).save(request({ stage: 'signed' }, read)))).toContain('没有覆盖');
    expect(text()).toBe(theirs);
  });

  it('when two desks save the same item: the second is told, and the first cannot take back what is not its own', () => {
    const [one, two] = [new Changes(folders), new Changes(folders)];
    const read = hash();
    one.save(request({ stage: 'signed' }, read));
    expect(told(() => two.save(request({ batch: true }, read)))).toContain('没有覆盖');
    two.save(request({ batch: true }));
    const theirs = text();
    expect(told(() => one.undo(1))).toContain('不能撤销');
    expect(text()).toBe(theirs);
  });

  it('when the file is not UTF-8', () => {
    const bytes = Buffer.concat([readFileSync(path), Buffer.from([0xb3, 0xcf])]);
    writeFileSync(path, bytes);
    expect(told(() => new Changes(folders).save(request({ stage: 'signed' })))).toContain('不是 UTF-8');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('while an ingest is writing', () => {
    const lock = join(folders.content, '.ingest.lock');
    writeFileSync(lock, String(process.ppid));
    const before = text();
    expect(told(() => new Changes(folders).save(request({ stage: 'signed' })))).toContain(
      '另一个程序正在写入',
    );
    expect(text()).toBe(before);
    expect(existsSync(lock)).toBe(true);
  });

  it('by taking back: the file is as it was, byte for byte', () => {
    const before = text();
    const changes = new Changes(folders);
    changes.save(request({ stage: 'signed' }));
    changes.save({ id: ID, hash: hash(), set: { title: '另一个标题' } });
    expect(told(() => changes.undo(1))).toContain('另一个窗口');
    expect(changes.undo(2).changes).toHaveLength(1);
    changes.undo(1);
    expect(text()).toBe(before);
    expect(told(() => changes.undo(1))).toContain('没有可以撤销的改动');
  });
});
