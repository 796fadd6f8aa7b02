/** Sums in sentences. */

import type { Sums } from '../../archive/sums/sums.ts';
import { moneyText } from './format.ts';

/** `披露投资：单个项目 22 个共 1928.9 亿元；……`; empty where nothing is disclosed. */
export function sumsSentence(sums: Sums): string {
  const parts: string[] = [];
  if (sums.single.count > 0) parts.push(`单个项目 ${sums.single.count} 个共 ${moneyText(sums.single.cny)}`);
  if (sums.batch.count > 0)
    parts.push(`批量签约、开工 ${sums.batch.count} 批共 ${moneyText(sums.batch.cny)}`);
  if (sums.fund.count > 0) parts.push(`基金 ${sums.fund.count} 只共 ${moneyText(sums.fund.cny)}`);
  const apart = parts.length > 1 ? '（口径不同，不相加）' : '';
  return parts.length > 0 ? `已披露金额：${parts.join('；')}${apart}。` : '';
}

/** What was left out of the sums, and why; empty where nothing was. */
export function sumsFootnote(sums: Sums): string {
  const repeats = sums.single.repeats + sums.batch.repeats + sums.fund.repeats;
  const unconverted = sums.single.unconverted + sums.batch.unconverted + sums.fund.unconverted;
  const targets = sums.single.targets + sums.batch.targets + sums.fund.targets;
  const parts: string[] = [];
  if (repeats > 0) parts.push(`${repeats} 条为同一项目的再次报道，只计一次`);
  if (sums.batch.contained > 0)
    parts.push(`${sums.batch.contained} 批与上级或下级地区的批量可能重叠，未再计入`);
  if (unconverted > 0) parts.push(`${unconverted} 条外币金额无汇率，未计入`);
  if (targets > 0) parts.push(`${targets} 条政策提出的目标金额不计入`);
  return parts.length > 0 ? `${parts.join('；')}。` : '';
}
