import { describe, expect, it } from 'vitest';
import { testItem, yuan } from '../../tests/lib/items.ts';
import { excerpt, type Peer, rank, standingSentence } from './standing.ts';
import { countSums } from './sums/sums.ts';

const context = {
  project: ({ id }: { id: string }) => id,
  home: () => null,
  around: () => [],
  day: () => '2024-03-10',
};

/** A peer with `items` items, one of which discloses a sum. */
function subject(label: string, items: number, sum: number) {
  const list = Array.from({ length: items }, (_, n) =>
    testItem(n + 1, n === 0 && sum > 0 ? { investment: yuan(sum) } : {}),
  );
  return { url: `/${label}/`, label, items: list, own: list };
}

const peers = (...subjects: ReturnType<typeof subject>[]) =>
  rank(subjects, (items) => countSums(items, context).sums);

describe('rank', () => {
  it('orders by items, gives equal numbers the same rank, and ranks only disclosed sums', () => {
    const ranked = peers(subject('a', 1, 5e8), subject('b', 3, 0), subject('c', 3, 9e8));
    expect(ranked.map(({ label, rank: place, sumRank }) => [label, place, sumRank])).toEqual([
      ['b', 1, null],
      ['c', 1, 1],
      ['a', 3, 2],
    ]);
  });

  it('describes the rank in a sentence', () => {
    const all = peers(subject('a', 10, 5e8), subject('b', 12, 0), subject('c', 9, 9e8));
    const standing = { among: '3 个园区', peers: all };
    expect(standingSentence(standing, '/a/')).toBe('条目数在 3 个园区中居第 2 位，单个项目投资额居第 2 位。');
    expect(standingSentence(standing, '/b/')).toBe('条目数居 3 个园区之首。');
    // For few items a rank says nothing.
    expect(standingSentence(standing, '/c/')).toBe('');
    expect(standingSentence(null, '/a/')).toBe('');
  });
});

describe('excerpt', () => {
  const many: Peer[] = peers(...Array.from({ length: 20 }, (_, n) => subject(`p${n}`, 40 - n, 0)));
  const shown = (url: string) => excerpt(many, url).map((peer) => peer?.rank ?? '…');

  it('shows the first peers and those around the subject', () => {
    expect(shown('/p11/')).toEqual([1, 2, 3, 4, 5, '…', 10, 11, 12, 13, 14, '…']);
    expect(shown('/p0/')).toEqual([1, 2, 3, 4, 5, '…']);
    expect(shown('/p19/')).toEqual([1, 2, 3, 4, 5, '…', 18, 19, 20]);
  });

  it('has no gap of a single peer', () => {
    expect(shown('/p8/')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, '…']);
  });
});
