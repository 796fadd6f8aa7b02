import { describe, expect, it } from 'vitest';
import { type Loose, seatLeads } from './leads.ts';

const parted: Loose = { soft: null, bodySoft: null, openBody: null };
const unsure: Loose = { soft: 3, bodySoft: null, openBody: null };
const flat = () => 0;
const lead = (title: number) => ({ title, as: 'lead' });

describe('seatLeads', () => {
  it('gives the leads to the titles in order', () => {
    expect(seatLeads(2, [parted, parted], flat).seats).toEqual([lead(0), lead(1)]);
  });

  it('gives the only lead to the title whose words it shares', () => {
    expect(seatLeads(2, [parted], (title) => (title === 1 ? 6 : 0)).seats).toEqual([lead(1)]);
  });

  it('keeps a paragraph of two lines together where parting would cost a title its words', () => {
    const score = (title: number) => (title === 0 ? 6 : 0);
    expect(seatLeads(2, [parted, unsure], score).seats).toEqual([lead(0), lead(0)]);
  });

  it('parts an unsure paragraph where the words of another title stand in it', () => {
    const score = (title: number, k: number) => (title === k ? 9 : 0);
    expect(seatLeads(2, [parted, unsure], score).seats).toEqual([lead(0), lead(1)]);
  });

  it('goes on with an unclosed body under a single title that has its lead', () => {
    const { seats } = seatLeads(1, [parted, { soft: null, bodySoft: null, openBody: 0 }], flat);
    expect(seats).toEqual([lead(0), { title: 0, as: 'body' }]);
  });

  it('obeys a forced parting', () => {
    const score = (title: number) => (title === 0 ? 6 : 0);
    const { seats } = seatLeads(2, [parted, unsure], score, new Map([[1, true]]));
    expect(seats).toEqual([lead(0), lead(1)]);
  });

  it('seats every paragraph of a page too large to search', () => {
    const { seats } = seatLeads(
      50,
      Array.from({ length: 60 }, () => parted),
      flat,
    );
    expect(seats).toHaveLength(60);
    expect(seats.at(-1)).toEqual(lead(49));
  });

  it('has nothing to seat on a page without loose paragraphs', () => {
    expect(seatLeads(2, [], flat).seats).toEqual([]);
  });
});
