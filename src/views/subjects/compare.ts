/** The table that compares a subject with its peers, by items and disclosed sums. */
import { excerpt, type Standing } from '../../archive/standing.ts';
import { percent } from '../figures/frame.ts';
import { money } from '../words/format.ts';

/** A sum in yuan for a column of 亿元. The unit is added only if it is another one. */
function sumText(cny: number): string {
  const { number, unit } = money(cny);
  return unit === '亿元' ? number : `${number} ${unit}`;
}

/**
 * The comparison of a subject; null if it has no peers.
 * @param url of the subject
 * @param all address of the page that lists all peers
 */
export function compareView(standing: Standing | null, url: string, all?: string) {
  if (!standing || standing.peers.length < 2) return null;
  const { peers, among } = standing;
  const most = Math.max(1, ...peers.map((peer) => peer.items));
  const largest = Math.max(1, ...peers.map((peer) => peer.cny));
  return {
    caption: `${among.trim()}，按条目数排列；金额只计单个项目`,
    // Null is a gap.
    rows: excerpt(peers, url).map(
      (peer) =>
        peer && {
          rank: peer.rank,
          label: peer.label,
          url: peer.url === url ? null : peer.url,
          items: { count: peer.items, width: percent(peer.items, most) },
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
