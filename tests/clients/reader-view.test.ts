/** Items in the reader view of Firefox: its own code, Readability, run over the pages in a browser. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { dataOf, pageOf } from '../lib/site.ts';
import { useBrowser } from '../lib/tabs.ts';

const dist = inject('dist');
const { items } = dataOf(dist);
const { blank } = useBrowser();

/** What the reader view shows of a page, and the text of the article in the page. */
interface Read {
  title: string;
  shown: string;
  article: string;
}

let page: Page;
beforeEach(async () => {
  page = await blank();
  await page.addScriptTag({ path: 'node_modules/@mozilla/readability/Readability.js' });
});

/** Reads a page with Readability. @param change change of the page's text before it is read */
function read(html: string, change = ''): Promise<Read> {
  return page.evaluate(
    ([markup, changed]) => {
      type Reader = new (document: Document) => { parse(): { title: string; textContent: string } | null };
      const { Readability } = window as unknown as { Readability: Reader };
      const document = new DOMParser().parseFromString(markup, 'text/html');
      const text = document.querySelector('.text')!;
      const paragraphs = [...text.querySelectorAll(':scope > p:not(.from)')];
      const lines: Record<string, string> = {
        'one line without a comma': '某市某项目今日在某区某街道正式开工建设投资五亿元预计明年投产。',
        'one line': '3月7日，某项目在某市经济技术开发区开工，总投资5亿元，占地120亩，建成后年产轴承30万套。',
        'one paragraph':
          '3月7日，某项目在某市经济技术开发区开工，总投资5亿元，占地120亩，建成后年产轴承30万套，可带动就业300人。项目分两期建设，一期预计明年投产，二期随后动工，全部达产后年产值可达10亿元。',
      };
      const line = lines[changed];
      if (line) {
        for (const paragraph of paragraphs.slice(1)) paragraph.remove();
        paragraphs[0]!.textContent = line;
      }
      if (changed === 'long') for (const p of paragraphs) p.textContent = p.textContent.repeat(30);
      if (changed === 'many doubts') {
        const doubts = text.querySelector('.doubts') ?? text.appendChild(document.createElement('section'));
        doubts.className = 'doubts';
        for (let n = 0; n < 6; n++) {
          const doubt = document.createElement('p');
          doubt.textContent = `疑问${n}：标题中的金额与正文中的金额不同，日期不在本期之内，地点不明，来源未注明。`;
          doubts.append(doubt);
        }
      }
      const own = text.cloneNode(true) as Element;
      for (const aside of own.querySelectorAll('aside')) aside.remove();
      const words = (of: string | null | undefined) => (of ?? '').replace(/\s+/g, '');
      const article = new Readability(document).parse();
      return {
        title: article?.title ?? '',
        shown: words(article?.textContent),
        article: words(own.textContent),
      };
    },
    [html, change] as const,
  );
}

describe('the reader view', () => {
  it('shows the title and the text of every item, and nothing else of its page', async () => {
    for (const item of items) {
      const { title, shown, article } = await read(pageOf(dist, item.url));
      expect(title, item.id).toBe(item.title);
      for (const part of [item.lead ?? '', ...item.body])
        expect(shown, item.id).toContain(part.replace(/\s+/g, ''));
      expect(shown, item.id).toBe(article);
    }
  });

  it.each(['one line without a comma', 'one line', 'one paragraph', 'long', 'many doubts'])(
    'does so where the text is of this kind: %s',
    async (kind) => {
      for (const { id, url, title: wanted } of items) {
        const { title, shown, article } = await read(pageOf(dist, url), kind);
        expect(title, id).toBe(wanted);
        expect(shown, id).toBe(article);
      }
    },
  );

  it('would show more than the article if a citation were a pre', async () => {
    const { url } = items[0]!;
    const html = pageOf(dist, url).replace(/<code( id="cite-[\s\S]*?)<\/code>/g, '<pre$1</pre>');
    expect(html).not.toBe(pageOf(dist, url));
    const { shown, article } = await read(html);
    expect(shown).not.toBe(article);
  });
});
