/** The script of an issue's page: marks the reading position in the contents, stores it, and copies the titles. */
import { EDITION } from '#edition/edition.ts';
import { copies } from './copy.ts';
import { keeper } from './follow/keeper.ts';
import { tellIssue } from './offline/tell.ts';

const contents = document.getElementById('contents');
const opener = document.querySelector<HTMLButtonElement>('.jump button');
const entries = [...document.querySelectorAll('.entry')];
/** Id of the issue. */
const id = document.querySelector<HTMLElement>('[data-issue]')?.dataset.issue ?? '';
const keep = keeper(id, document.querySelector('h1')?.textContent ?? '');

/** An entry in a line: title, place and sum. */
function wordsOf(entry: Element, link: Element): string {
  const parts = [link, entry.querySelector('.meta span:not(.pill)'), entry.querySelector('.sum')];
  return parts.flatMap((part) => part?.textContent?.trim().replace(/\s+/g, ' ') || []).join('｜');
}

/** The issue, or one section of it, as plain text: numbered titles with place and sum, each followed by its address. */
function listOf(section: string | undefined): string {
  const lines = [`《${EDITION.name}》${document.querySelector('h1')?.textContent ?? ''}`];
  for (const heading of document.querySelectorAll<HTMLElement>('.print h2')) {
    if (section && heading.id !== section) continue;
    lines.push('', heading.firstChild?.textContent?.trim() ?? '');
    for (const entry of heading.closest('section')?.querySelectorAll('.entry') ?? []) {
      const link = entry.querySelector<HTMLAnchorElement>('h3 a');
      if (link) lines.push(`${entry.querySelector('i')?.textContent}. ${wordsOf(entry, link)}`, link.href);
    }
  }
  return lines.join('\n');
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-list]'))
  copies(button, () => listOf(button.dataset.list));

contents?.addEventListener('click', (event) => {
  if ((event.target as Element).closest('a') && contents.matches(':popover-open')) contents.hidePopover();
});

// The entry at this line is the one being read.
const links = new Map<string, HTMLAnchorElement[]>();
for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a, .jump a')) {
  const id = link.hash.slice(1);
  links.set(id, [...(links.get(id) ?? []), link]);
}
let marked: HTMLAnchorElement[] = [];
function mark(target: Element): void {
  for (const link of marked) link.removeAttribute('aria-current');
  const section = target.closest('section')?.querySelector('h2')?.id ?? '';
  marked = [...(links.get(target.id) ?? []), ...(links.get(section) ?? [])];
  for (const link of marked) link.setAttribute('aria-current', 'true');
  const at = entries.indexOf(target) + 1;
  if (opener) opener.textContent = `目录 ${at}/${entries.length}`;
  keep({ position: Number(target.id.slice(1)), at, of: entries.length });
  const inList = links.get(target.id)?.find((link) => contents?.contains(link));
  if (!contents || !inList || contents.scrollHeight <= contents.clientHeight) return;
  contents.scrollTop = inList.offsetTop - contents.clientHeight / 2;
}
const watcher = new IntersectionObserver(
  (changes) => {
    // On a busy machine several changes arrive at once, the newest last.
    const reached = changes.findLast((entry) => entry.isIntersecting);
    if (reached) mark(reached.target);
  },
  // A line at a quarter of the window's height.
  { rootMargin: '-25% 0px -75% 0px' },
);
for (const entry of entries) watcher.observe(entry);
tellIssue(id);
if (document.documentElement.dataset.kept)
  void import('./follow/issue.ts').then((issue) => issue.showIssue(id));
