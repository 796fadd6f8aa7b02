/** Where a subject stands among its neighbours: items and disclosed sums as small bars, its own row marked. */
import { excerpt, type Standing } from '../../archive/standing.ts';
import { percent } from '../figures/frame.ts';
import { count, money } from '../words/format.ts';

/** Yuan for a column of 亿元: the unit is named only where it is another. */
function sumText(cny: number): string {
  const { number, unit } = money(cny);
  return unit === '亿元' ? number : `${number} ${unit}`;
}

/** @param url of the subject @param all page that lists all neighbours @returns null where it is alone */
export function compareView(standing: Standing | null, url: string, all?: string) {
  if (!standing || standing.peers.length < 2) return null;
  const { peers, among } = standing;
  const most = Math.max(1, ...peers.map((peer) => peer.items));
  const largest = Math.max(1, ...peers.map((peer) => peer.cny));
  return {
    caption: `${among.trim()}，按条目数排列；金额只计单个项目`,
    // Null stands for those left out.
    rows: excerpt(peers, url).map(
      (peer) =>
        peer && {
          rank: peer.rank,
          label: peer.label,
          url: peer.url === url ? null : peer.url,
          items: { text: count(peer.items), width: percent(peer.items, most) },
          sum: {
            text: peer.cny > 0 ? sumText(peer.cny) : '—',
            width: peer.cny > 0 ? percent(peer.cny, largest) : null,
          },
        },
    ),
    all: all ? { url: all, label: `全部 ${peers.length} 个` } : null,
  };
}

export type CompareView = ReturnType<typeof compareView>;
