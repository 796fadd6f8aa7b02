/** Shows one result. */

import { STAGES } from '../../../schema/codes.ts';
import { INDUSTRY_LABELS, STAGE_LABELS } from '../../../schema/labels.ts';
import { local } from '../../local.ts';
import type { Found, Result } from '../find/answer.ts';
import { type Child, make } from './dom.ts';
import { excerpt, mark, placesOf } from './excerpt.ts';

/** A text with the marks in it. */
function marked(text: string, marks: readonly string[]): Child[] {
  return mark(text, marks).map((piece) => (piece.hit ? make('mark', {}, piece.text) : piece.text));
}

/**
 * The field that shows why an item was found: the first one after the title with a mark, else the first. The source
 * and other names count only if they contain a word that results must contain.
 */
function telling({ text }: Result, { marks, reasons }: Found): string {
  const fields = [text.lead, ...text.body].filter(Boolean);
  const beside = Object.entries({ 来源: text.source, 也称: text.named });
  return (
    fields.find((field) => placesOf(field, marks).length > 0) ??
    beside.find(([, words]) => placesOf(words, reasons).length > 0)?.join('：') ??
    fields[0] ??
    ''
  );
}

/**
 * The link to a result. A click adds the words to its address, so that the page highlights them. Until then it is the
 * plain address of the item.
 */
function titleLink({ url, text }: Result, marks: readonly string[]): HTMLAnchorElement {
  const link = make('a', { href: local(url) }, ...marked(text.title, marks));
  const handOn = (): void => {
    if (marks.length > 0) link.hash = `q=${encodeURIComponent(marks.join(' '))}`;
  };
  link.addEventListener('click', handOn);
  link.addEventListener('auxclick', handOn);
  return link;
}

function meta({ item, text }: Result, { table }: Found['facts']): HTMLElement {
  const stage = STAGES[table.stage[item]!]!;
  const industry = table.industries[table.industry[item]!]![0]!;
  return make(
    'p',
    { class: 'meta' },
    make('span', { class: `pill ${stage}` }, STAGE_LABELS[stage]),
    ...[text.where, text.park, INDUSTRY_LABELS[industry], text.when]
      .filter(Boolean)
      .map((fact) => make('span', {}, fact)),
  );
}

/** @param brief without excerpt: for the dialog */
export function row(result: Result, found: Found, brief = false): HTMLLIElement {
  const { figure, unit, of, unsure } = result.text;
  return make(
    'li',
    { class: 'row' },
    make('h3', {}, titleLink(result, found.marks)),
    meta(result, found.facts),
    figure !== '' &&
      make(
        'p',
        { class: 'sum' },
        of && make('span', { class: 'of' }, of),
        make('b', {}, figure),
        ` ${unit} `,
        unsure && make('i', { class: 'unsure' }, unsure),
      ),
    !brief &&
      make('p', { class: 'excerpt' }, ...marked(excerpt(telling(result, found), found.marks), found.marks)),
  );
}
