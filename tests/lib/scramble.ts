/** An issue as a page-scrambled text: per page titles, then bodies and leads interleaved, as extraction leaves it. */
import type { InventedIssue, InventedItem } from './invented-issue.ts';

const WIDE = 42;
const NARROW = 20;
const NUMERALS = ['一', '二', '三'];

/** Lines of `width` characters; none cuts a word or number or begins with a closing mark. */
function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const part of text.match(/[A-Za-z0-9.]+|[“《（]?.[，。、；：”》）]*/gsu) ?? []) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + part.length > width) lines.push(part);
    else lines[lines.length - 1] = last + part;
  }
  return lines;
}

const paragraph = (text: string, width: number) => `${wrap(text, width).join('\n\n')} \n\n`;

/** The paragraphs of a body with the source at its end. */
export function closedBody({ body, source }: InventedItem): string[] {
  return body.map((text, i) => (i < body.length - 1 ? text : text.replace(/。$/, `（${source}）。`)));
}

function page(items: readonly InventedItem[]): string {
  const titles = items.map(({ title }, i) => `${i === 0 ? ' ' : ''}${paragraph(`●${title}`, WIDE)}`);
  const leads = items.map(({ lead }) => paragraph(lead, NARROW));
  const bodies = items.map((item, at) =>
    closedBody(item)
      .map((text, i) => paragraph(`${i === 0 ? '█' : ''}${text}`, at === 0 ? WIDE : NARROW))
      .join(''),
  );
  return [...titles, bodies[0], ...leads, ...bodies.slice(1)].join('\n\n');
}

/** The text of an issue, two items a page. */
export function scrambled({ items, label }: InventedIssue): string {
  const parts = [`园区周报\n\n${label}\n\n`];
  for (const [at, section] of (['招商引资', '综合资讯', '政策法规'] as const).entries()) {
    const own = items.filter((item) => item.section === section);
    parts.push(` ${NUMERALS[at]}、${section} \n\n`);
    for (let i = 0; i < own.length; i += 2) parts.push(page(own.slice(i, i + 2)));
  }
  return parts.join('');
}

/** The same issue in the other dialect: cover, contents, then item after item, a paragraph a line. */
export function unscrambled({ items, label }: InventedIssue): string {
  const sections = (['招商引资', '综合资讯', '政策法规'] as const).map((section, at) => ({
    heading: `${NUMERALS[at]}、${section}`,
    own: items.filter((item) => item.section === section),
  }));
  const contents = sections.flatMap(({ heading, own }, at) => [
    `${heading} ${at + 1}`,
    ...own.map(({ title }) => `●${title} ${at + 1}`),
  ]);
  const texts = sections.flatMap(({ heading, own }) => [
    heading,
    ...own.flatMap((item) => {
      const [first = '', ...others] = closedBody(item);
      return [`●${item.title}`, item.lead, `■${first}`, ...others];
    }),
  ]);
  return ['园区周报', label, '目录', ...contents, ...texts].map((line) => `${line}\n\n`).join('');
}
