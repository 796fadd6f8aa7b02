import { describe, expect, it } from 'vitest';
import { assignLeads, type Unmarked } from './leads.ts';

const parted: Unmarked = { breakPenalty: null, bodyBreakPenalty: null, openBody: null };
const unsure: Unmarked = { breakPenalty: 3, bodyBreakPenalty: null, openBody: null };
const flat = () => 0;
const lead = (title: number) => ({ title, as: 'lead' });

describe('assignLeads', () => {
  it('gives the leads to the titles in order', () => {
    expect(assignLeads(2, [parted, parted], flat).assigned).toEqual([lead(0), lead(1)]);
  });

  it('gives the only lead to the title whose words it shares', () => {
    expect(assignLeads(2, [parted], (title) => (title === 1 ? 6 : 0)).assigned).toEqual([lead(1)]);
  });

  it('keeps a paragraph of two lines together where a break would separate words of its title', () => {
    const score = (title: number) => (title === 0 ? 6 : 0);
    expect(assignLeads(2, [parted, unsure], score).assigned).toEqual([lead(0), lead(0)]);
  });

  it('breaks an uncertain paragraph that has words of another title', () => {
    const score = (title: number, k: number) => (title === k ? 9 : 0);
    expect(assignLeads(2, [parted, unsure], score).assigned).toEqual([lead(0), lead(1)]);
  });

  it('continues an unclosed body under a single title that has its lead', () => {
    const { assigned } = assignLeads(
      1,
      [parted, { breakPenalty: null, bodyBreakPenalty: null, openBody: 0 }],
      flat,
    );
    expect(assigned).toEqual([lead(0), { title: 0, as: 'body' }]);
  });

  it('takes a paragraph that begins with a day for the lead of a title without one, not for more of its body', () => {
    const behindBody = (opensWithDay: boolean): Unmarked => ({
      breakPenalty: null,
      bodyBreakPenalty: 3,
      openBody: 0,
      opensWithDay,
    });
    const read = (opensWithDay: boolean) => assignLeads(2, [behindBody(opensWithDay), parted], flat).assigned;
    expect(read(true)).toEqual([lead(0), lead(1)]);
    expect(read(false)[0]).toEqual({ title: 0, as: 'body' });
  });

  it('applies a forced break', () => {
    const score = (title: number) => (title === 0 ? 6 : 0);
    const { assigned } = assignLeads(2, [parted, unsure], score, new Map([[1, true]]));
    expect(assigned).toEqual([lead(0), lead(1)]);
  });

  it('assigns every paragraph of a page too large to search', () => {
    const { assigned } = assignLeads(
      50,
      Array.from({ length: 60 }, () => parted),
      flat,
    );
    expect(assigned).toHaveLength(60);
    expect(assigned.at(-1)).toEqual(lead(49));
  });

  it('assigns nothing on a page without unmarked paragraphs', () => {
    expect(assignLeads(2, [], flat).assigned).toEqual([]);
  });
});
