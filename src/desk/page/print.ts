/** The printed page of an item: the issue's PDF, which is kept beside its text, at the page that holds the item. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { make } from '../../browser/search/show/dom.ts';
import { likeness, pairsOf } from '../../text/likeness.ts';
import type { ItemView } from '../contract.ts';
import { getBytes } from './ask.ts';
import { button } from './layer.ts';

/** Sharper than the screen, so that small print can be read. */
const SHARP = 1.5;

interface Print {
  pdf: PDFDocumentProxy;
  /** The character pairs of each page. */
  pages: Float64Array[];
  /** Drawn pages, by number and width. */
  drawings: Map<string, Promise<HTMLCanvasElement>>;
}

/** Letters and digits only, as columns and lines break a text anywhere. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

type PdfJs = typeof import('pdfjs-dist');
const FILES = `${document.body.dataset.base}desk/pdfjs/`;

/**
 * PDF.js, loaded as plain files. If it were imported, Vite would add its client, which reloads this page after each
 * change of the content.
 */
function pdfJs(): Promise<PdfJs> {
  return new Promise((resolve, reject) => {
    const script = make('script', { type: 'module', src: `${FILES}build/pdf.mjs` });
    script.addEventListener('load', () => resolve((globalThis as unknown as { pdfjsLib: PdfJs }).pdfjsLib));
    script.addEventListener('error', () => reject(new Error('PDF.js 没有装好。')));
    document.head.append(script);
  });
}

let library: Promise<PdfJs> | undefined;

async function load(issue: string): Promise<Print> {
  library ??= pdfJs();
  const { getDocument, GlobalWorkerOptions } = await library;
  GlobalWorkerOptions.workerSrc = `${FILES}build/pdf.worker.mjs`;
  const data = await getBytes('print', { issue });
  const pdf = await getDocument({
    data,
    cMapUrl: `${FILES}cmaps/`,
    standardFontDataUrl: `${FILES}standard_fonts/`,
    // The content policy allows no WebAssembly.
    useWasm: false,
  }).promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return pairsOf(bare(items.map((one) => ('str' in one ? one.str : '')).join('')));
    }),
  );
  return { pdf, pages, drawings: new Map() };
}

/** The page that holds most of an item, from 1. A page of contents holds only its title. */
function pageOf({ pages }: Print, { texts }: ItemView): number {
  const own = pairsOf(bare(texts.map(({ text }) => text).join('')));
  const held = pages.map((page) => likeness(own, page) * (own.length + page.length));
  return held.indexOf(Math.max(...held)) + 1;
}

/** Draws a page once, as wide as the desk shows it. */
function drawn({ pdf, drawings }: Print, number: number, width: number): Promise<HTMLCanvasElement> {
  const key = `${number} ${width}`;
  const known = drawings.get(key);
  if (known) return known;
  const drawing = pdf.getPage(number).then(async (page) => {
    const canvas = make('canvas', { role: 'img', 'aria-label': '原件' });
    const viewport = page.getViewport({ scale: (width / page.getViewport({ scale: 1 }).width) * SHARP });
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await page.render({ canvas, viewport }).promise;
    return canvas;
  });
  drawings.set(key, drawing);
  return drawing;
}

/** The part of the desk that shows the print. `data-shown` is the item's id once its page is drawn. */
export function createPrint(): { root: HTMLElement; show: (item: ItemView) => Promise<void> } {
  let opened: { issue: string; print: Promise<Print> } | null = null;
  let number = 1;
  /** Counts requests: only the last one is shown. */
  let asked = 0;
  const where = make('span', { role: 'status' });
  const turn = async (by: number) => {
    const print = await opened?.print;
    const isPage = print && number + by >= 1 && number + by <= print.pdf.numPages;
    if (isPage) await draw(print, number + by, ++asked);
  };
  const turns = [button('上一页', '', () => void turn(-1)), button('下一页', '', () => void turn(1))];
  const head = make('p', {}, turns[0], where, turns[1]);
  const root = make('section', { class: 'print', 'aria-label': '原件', tabindex: '0' }, head);

  /** Shows a message and, if given, a page below it. */
  function tell(words: string, canvas?: HTMLCanvasElement): void {
    where.textContent = words;
    for (const one of turns) one.hidden = !canvas;
    root.replaceChildren(head, ...(canvas ? [canvas] : []));
  }
  async function draw(print: Print, wanted: number, mine: number): Promise<void> {
    number = wanted;
    const canvas = await drawn(print, wanted, Math.max(320, root.clientWidth));
    if (mine === asked) tell(`第 ${wanted} 页，共 ${print.pdf.numPages} 页`, canvas);
  }
  async function show(item: ItemView): Promise<void> {
    const mine = ++asked;
    const issue = item.id.replace(/-\d+$/, '');
    delete root.dataset.shown;
    try {
      if (opened?.issue !== issue) {
        tell('正在打开原件……');
        opened = { issue, print: load(issue) };
      }
      const print = await opened.print;
      if (mine !== asked) return;
      await draw(print, pageOf(print, item), mine);
      if (mine === asked) root.dataset.shown = item.id;
    } catch (error) {
      if (mine !== asked) return;
      opened = null;
      tell((error as Error).message);
    }
  }
  return { root, show };
}
