/** One result as it is shown. */

import { STAGES } from '../../../schema/codes.ts';
import { INDUSTRY_LABELS, STAGE_LABELS } from '../../../schema/labels.ts';
import { local } from '../../local.ts';
import type { Found, Result } from '../find/answer.ts';
import { type Child, make } from './dom.ts';
import { excerpt, mark, placesOf } from './excerpt.ts';

export { local };

/** A text with the marks in it. */
export function marked(text: string, marks: readonly string[]): Child[] {
  return mark(text, marks).map((piece) => (piece.hit ? make('mark', {}, piece.text) : piece.text));
}

/**
 * The part of a text that shows why it was found: the first field after the title that holds a mark, else the first.
 * The source and other names are a reason only for what had to be found.
 */
function telling({ text }: Result, { marks, reasons }: Found): string {
  const fields = [text.lead, ...text.body].filter(Boolean);
  const holding = fields.find((field) => placesOf(field, marks).length > 0);
  const beside = (
    [
      ['来源', text.source],
      ['也称', text.named],
    ] as const
  ).find(([, words]) => placesOf(words, reasons).length > 0);
  return holding ?? beside?.join('：') ?? fields[0] ?? '';
}

/**
 * Hands the words on to the page of the result, where they are highlighted. Only as the link is followed: until then
 * it is the item's address and nothing else.
 */
function handOn(link: HTMLAnchorElement, marks: readonly string[]): void {
  const add = (): void => {
    if (marks.length > 0) link.hash = `q=${encodeURIComponent(marks.join(' '))}`;
  };
  link.addEventListener('click', add);
  link.addEventListener('auxclick', add);
}

export function titleLink(result: Result, marks: readonly string[]): HTMLAnchorElement {
  const link = make('a', { href: local(result.url) }, ...marked(result.text.title, marks));
  handOn(link, marks);
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
