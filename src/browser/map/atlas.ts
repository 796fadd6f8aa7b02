/**
 * Connects the parts of the page. Each action of the reader ends in `go`, which takes a state, writes it into the
 * address and shows it. Nothing else changes `scene.state`.
 */
import { copies } from '../copy.ts';
import { createControls } from './around/controls.ts';
import { tipOf } from './around/describe.ts';
import { createNotice } from './around/notice.ts';
import { createPanel } from './around/panel.ts';
import { createSheet } from './around/sheet.ts';
import { createTable } from './around/table.ts';
import { createTip } from './around/tip.ts';
import { createWeeks } from './around/weeks.ts';
import { countsByIssue, figuresOf, filterOf } from './data/figures.ts';
import type { Files } from './data/files.ts';
import { isProvince, type Rows } from './data/rows.ts';
import { find } from './dom.ts';
import { listen } from './ground/gestures.ts';
import { Ground } from './ground/ground.ts';
import { createInset } from './ground/inset.ts';
import { createProvinceView } from './ground/province.ts';
import { createViewport } from './ground/viewport.ts';
import { MarkLayer } from './marks/layer.ts';
import { createRenderer } from './render.ts';
import type { Scene } from './scene.ts';
import { type MapState, readState, sameFilters, WHOLE, writeState } from './state.ts';

/** Scale from which the finer outlines are fetched. */
const FINE_FROM = 2.5;
/** Scale up to which the inset of the South China Sea is shown. */
const INSET_TO = 1.6;
/** Scale up to which the map counts as showing the whole country. */
const WHOLE_TO = 1.02;
/** Zoom factor of the buttons. */
const FACTOR = 1.8;
const HAINAN = '460000';

/** What to do with the browser's history: add an entry, replace the current one, or nothing. */
type Entry = 'push' | 'replace' | 'none';

/**
 * Starts the map.
 * @param base path of the site, `/` at both ends
 */
export function createAtlas(root: HTMLElement, rows: Rows, files: Files, base: string): void {
  const map = find<SVGSVGElement>(root, '.atlas-stage > svg');
  const box = find<HTMLElement>(root, '.atlas-stage');
  const { width, height } = map.viewBox.baseVal;

  const scene: Scene = {
    rows,
    index: new Map(rows.spots.map(([adcode], i) => [adcode, i])),
    files,
    base,
    state: WHOLE,
    figures: figuresOf(rows, filterOf(rows, WHOLE)),
    near: null,
  };
  const ground = new Ground(map);
  const inset = createInset(map);
  const marks = new MarkLayer(find(map, '[data-layer="marks"]'), width, height);
  const tip = createTip(find(box, '.atlas-tip'), box);
  const say = createNotice(find(box, '.atlas-hint'));
  const table = createTable(root, scene);
  const panel = createPanel(root, scene, choose);
  const sheet = createSheet(root, box, closePlace);
  const viewport = createViewport(map, {
    move: (transform) => {
      ground.move(transform.toString());
      inset.show(transform.k <= INSET_TO || scene.state.region === HAINAN);
      marks.place(transform, viewport.unit());
      renderer.wait();
      tip.hide();
    },
    settle,
    refuse: (gesture) => {
      if (gesture === 'wheel') say('按住 Ctrl 或 ⌘ 滚动，可缩放地图');
      else if (viewport.transform().k > 1) say('用两根手指移动或缩放地图');
    },
  });
  const renderer = createRenderer(root, map, scene, { viewport, ground, inset, marks, table, panel });
  const provinceView = createProvinceView(root, scene, { viewport, ground, marks }, renderer, say);

  function remember(entry: Entry): void {
    const query = writeState(scene.state);
    if (entry === 'none' || query === location.search) return;
    const address = location.pathname + query + location.hash;
    if (entry === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /**
   * Changes the state.
   * @param move whether to move the map to the new state; false if the reader just moved it
   */
  function go(next: MapState, entry: Entry, move = true): void {
    const former = scene.state;
    scene.state = next;
    remember(entry);
    controls.show(next);
    if (!sameFilters(former, next)) {
      const filter = filterOf(rows, next);
      scene.figures = figuresOf(rows, filter);
      weeks.show(countsByIssue(rows, filter));
      weeks.period(next.from || next.to ? [filter.from, filter.to] : null);
    }
    sheet.open(next.at !== '');
    if (next.region !== former.region) {
      provinceView.leave();
      if (ground.box(next.region)) void provinceView.enter(next.region);
    }
    if (move) moveFrom(former);
    renderer.draw();
    renderer.soon();
  }

  /** Moves the map from a former state to the current one. */
  function moveFrom(former: MapState): void {
    const { view, region } = scene.state;
    const area = ground.box(region);
    const first = root.dataset.ready === undefined;
    if (view) viewport.go(...view);
    else if (former.view === null && region === former.region) return;
    else if (area) viewport.fit(area, !first);
    else viewport.home(!first);
  }

  /** The map is at rest: its position and the province that it shows go into the address if the reader moved it. */
  function settle(byHand: boolean): void {
    const { k, x, y } = viewport.transform();
    if (byHand) {
      const whole = k < WHOLE_TO;
      const middle = [(width / 2 - x) / k, (height / 2 - y) / k] as const;
      const region = whole ? '' : provinceView.provinceIn(k, ...middle);
      const at = region === scene.state.region ? scene.state.at : '';
      go({ ...scene.state, region, view: whole ? null : [k, ...middle], at }, 'replace', false);
    } else if (scene.near) renderer.draw();
    if (k >= FINE_FROM) provinceView.refine();
    renderer.soon();
  }

  /** Zooms into a province, or opens the details of another place. */
  function choose(code: string): void {
    const { state } = scene;
    if (isProvince(code)) {
      go({ ...state, region: code, at: '', view: null }, 'push');
      sheet.reveal();
    } else openPlace(code);
  }

  function openPlace(code: string): void {
    go({ ...scene.state, at: code }, 'push', false);
    sheet.reveal();
  }

  function closePlace(): void {
    go({ ...scene.state, at: '' }, 'push', false);
  }

  function home(): void {
    go({ ...scene.state, region: '', at: '', view: null }, 'push');
  }

  function back(): void {
    const { at, region, view } = scene.state;
    if (at !== '') closePlace();
    else if (region !== '' || view) {
      const within = map.contains(document.activeElement);
      home();
      if (within) ground.focus(region);
    }
  }

  const controls = createControls(find(root, 'form'), rows, (filters) =>
    go({ ...scene.state, ...filters }, 'push', false),
  );

  const weeks = createWeeks(
    find(root, '.atlas-weeks'),
    rows.issues.map(([, , to]) => to),
    (range, done) => {
      const all = !range || (range[0] === 0 && range[1] === rows.issues.length - 1);
      const issue = (i: number) => (all ? '' : rows.issues[range[i]!]![0]);
      const next = { ...scene.state, from: issue(0), to: issue(1) };
      if (done) {
        renderer.halt();
        // The brush snaps to whole weeks, even if the period is the same as before.
        scene.figures = figuresOf(rows, filterOf(rows, next));
        weeks.period(all ? null : range);
        go(next, 'push', false);
        return;
      }
      // While the reader brushes, only the figures change, not the state or the address.
      renderer.animate(() => {
        scene.figures = figuresOf(rows, filterOf(rows, next));
      });
    },
  );

  listen(box, map, marks, viewport, {
    choose: ({ code, mark }, keyboard) => {
      tip.hide();
      // The bubble of a municipality opens its details, although its code is that of a province.
      if (mark) openPlace(code);
      else choose(code);
      if (mark && keyboard) sheet.focus();
    },
    rest: ({ mark, code, name }, point) =>
      tip.show(mark?.key ?? code, point, () => tipOf(scene, code, mark, name)),
    leave: tip.hide,
    home,
    back,
  });

  const buttons: Record<string, () => void> = {
    in: () => viewport.zoomBy(FACTOR),
    out: () => viewport.zoomBy(1 / FACTOR),
    home,
  };
  for (const button of root.querySelectorAll<HTMLElement>('[data-do]'))
    button.addEventListener('click', () => buttons[button.dataset.do!]?.());
  copies(find(root, '[data-do="copy"]'), table.text);

  addEventListener('popstate', () => go(readState(new URLSearchParams(location.search)), 'none'));

  let clientWidth = map.clientWidth;
  new ResizeObserver(() => {
    if (map.clientWidth === clientWidth) return;
    clientWidth = map.clientWidth;
    renderer.draw();
    renderer.soon();
  }).observe(map);

  root.classList.add('atlas-live');
  weeks.show(countsByIssue(rows, filterOf(rows, WHOLE)));
  go(readState(new URLSearchParams(location.search)), 'none');
  if (scene.state.at !== '') sheet.reveal();
}
