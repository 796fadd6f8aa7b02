/** Sums in sentences. */

import type { Sums } from '../../archive/sums/sums.ts';
import { SUM_KINDS, SUM_LABELS } from '../../schema/labels.ts';
import { moneyText } from './format.ts';

/** `已披露金额：单个项目 22 个共 1928.9 亿元；……`; empty if nothing is disclosed. */
export function sumsSentence(sums: Sums): string {
  const parts = SUM_KINDS.filter((kind) => sums[kind].count > 0).map((kind) => {
    const { name, unit } = SUM_LABELS[kind];
    return `${name} ${sums[kind].count} ${unit}共 ${moneyText(sums[kind].cny)}`;
  });
  const apart = parts.length > 1 ? '（统计口径不同，不作加总）' : '';
  return parts.length > 0 ? `已披露金额：${parts.join('；')}${apart}。` : '';
}

/** What the sums omit, and why; empty if they omit nothing. */
export function sumsFootnote({ single, batch, fund }: Sums): string {
  const total = (of: 'repeats' | 'unconverted' | 'targets' | 'unsure') => single[of] + batch[of] + fund[of];
  const parts = [
    [total('repeats'), '条为同一项目的再次报道，只计一次'],
    [batch.contained, '批与上下级地区重复，未计入'],
    [total('unconverted'), '条外币金额无汇率，未计入'],
    [total('targets'), '条政策提出的目标金额，未计入'],
    [total('unsure'), '条金额待核，未计入'],
  ] as const;
  const words = parts.filter(([many]) => many > 0).map(([many, what]) => `${many} ${what}`);
  return words.length > 0 ? `${words.join('；')}。` : '';
}
