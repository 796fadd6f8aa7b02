/** An item in a few words, for sharing. */
import type { Item } from '../../schema/dataset.ts';
import { STAGE_LABELS } from '../../schema/labels.ts';
import { isPolicy } from '../../schema/sections.ts';
import { sumLabel } from '../rows.ts';
import { longDate, sumText } from './format.ts';
import { whereabouts } from './text.ts';

/** Three lines: stage and title; place, park and sum; day and source. The caller adds the address. */
export function shareText(item: Item): string {
  const park = item.places.find((place) => place.park)?.park;
  const sum =
    item.investment && !isPolicy(item)
      ? [sumLabel(item), sumText(item.investment)].filter(Boolean).join(' ')
      : null;
  const line = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join('｜');
  return [
    `【${STAGE_LABELS[item.stage]}】${item.title}`,
    line(whereabouts(item).replaceAll(' · ', ''), park, sum),
    line(item.date && longDate(item.date), item.source && `来源：${item.source.name}`),
  ]
    .filter(Boolean)
    .join('\n');
}
