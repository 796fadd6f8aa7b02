/**
 * From the address to what is shown, and from what readers do back to the address. Whatever a reader does ends in
 * `go`, which takes a state, writes it into the address and has it shown; nothing else changes `scene.state`.
 */
import { createControls } from './controls.ts';
import { tipOf } from './describe.ts';
import { find } from './dom.ts';
import { countsByIssue, figuresOf, filterOf } from './figures.ts';
import type { Files } from './files.ts';
import { listen } from './gestures.ts';
import { Ground } from './ground.ts';
import { createInset } from './inset.ts';
import { MarkLayer } from './marks.ts';
import { answer, createNotice } from './notice.ts';
import { createPanel } from './panel.ts';
import { createPicture } from './picture.ts';
import type { Rows } from './rows.ts';
import { isProvince, type Scene } from './scene.ts';
import { createSheet } from './sheet.ts';
import { createStage } from './stage.ts';
import { type MapState, readState, sameFilters, WHOLE, writeState } from './state.ts';
import { createTable } from './table.ts';
import { createTip } from './tip.ts';
import { createVisit } from './visit.ts';
import { createWeeks } from './weeks.ts';

/** Scale from which the finer outlines are worth their bytes. */
const FINE_FROM = 2.5;
/** Scale up to which the inset of the South China Sea belongs to what is seen. */
const INSET_TO = 1.6;
/** Scale up to which the whole country is seen. */
const WHOLE_TO = 1.02;
/** What a press of the buttons zooms by. */
const FACTOR = 1.8;
const HAINAN = '460000';

/** What becomes of the browser's history: a step to go back to, the same step, or nothing. */
type Entry = 'push' | 'replace' | 'none';

/** Brings the page to life. */
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
  const table = createTable(find(root, 'table'), rows);
  const panel = createPanel(find(root, '.atlas-details'), rows, files, base, choose);
  const sheet = createSheet(root, box, closePlace);
  const stage = createStage(map, {
    move: (transform) => {
      ground.move(transform.toString());
      inset.show(transform.k <= INSET_TO || scene.state.region === HAINAN);
      marks.place(transform, stage.unit());
      picture.wait();
      tip.hide();
    },
    settle,
    refuse: (gesture) => {
      if (gesture === 'wheel') say('按住 Ctrl 或 ⌘ 滚动，可缩放地图');
      else if (stage.transform().k > 1) say('用两根手指移动或缩放地图');
    },
  });
  const picture = createPicture(root, map, scene, { stage, ground, inset, marks, table, panel });
  const visit = createVisit(root, scene, { stage, ground, marks }, picture, say);

  // —— From one state to the next ——

  function remember(entry: Entry): void {
    const query = writeState(scene.state);
    if (entry === 'none' || query === location.search) return;
    const address = location.pathname + query + location.hash;
    if (entry === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** @param move whether the map shall move to where the state wants it; not where the reader has just moved it */
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
      visit.leave();
      if (ground.box(next.region)) void visit.enter(next.region);
    }
    if (move) moveFrom(former);
    picture.draw();
    picture.soon();
  }

  /** Moves the map to where the state wants it. */
  function moveFrom(former: MapState): void {
    const { view, region } = scene.state;
    const area = ground.box(region);
    const first = root.dataset.ready === undefined;
    if (view) stage.go(...view);
    else if (former.view === null && region === former.region) return;
    else if (area) stage.fit(area, !first);
    else stage.home(!first);
  }

  /** The map stands still again: where a reader moved it goes into the address, and so does the province it shows. */
  function settle(byHand: boolean): void {
    const { k, x, y } = stage.transform();
    if (byHand) {
      const whole = k < WHOLE_TO;
      const middle = [(width / 2 - x) / k, (height / 2 - y) / k] as const;
      const region = whole ? '' : visit.provinceIn(k, ...middle);
      const at = region === scene.state.region ? scene.state.at : '';
      go({ ...scene.state, region, view: whole ? null : [k, ...middle], at }, 'replace', false);
    } else if (scene.near) picture.draw();
    if (k >= FINE_FROM) visit.refine();
    picture.soon();
  }

  /** A province is looked into, another place shows its details. */
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

  // —— What readers do ——

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
        picture.halt();
        // Also where it came back to what it was: it rests on whole weeks, and so do the figures.
        scene.figures = figuresOf(rows, filterOf(rows, next));
        weeks.period(all ? null : range);
        go(next, 'push', false);
        return;
      }
      // Until then only the figures change: neither the state nor the address knows of a brush on its way.
      picture.animate(() => {
        scene.figures = figuresOf(rows, filterOf(rows, next));
      });
    },
  );

  listen(box, map, marks, stage, {
    choose: ({ code, mark }, keyboard) => {
      tip.hide();
      // The bubble of a municipality stands for the place, though its code is a province's.
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

  const buttons: Record<string, (button: HTMLElement) => void> = {
    in: () => stage.zoomBy(FACTOR),
    out: () => stage.zoomBy(1 / FACTOR),
    home,
    copy: (button) =>
      navigator.clipboard.writeText(table.text()).then(
        () => answer(button, '已复制'),
        () => answer(button, '请手动复制'),
      ),
  };
  for (const button of root.querySelectorAll<HTMLElement>('[data-do]')) {
    button.hidden = false;
    button.addEventListener('click', () => buttons[button.dataset.do!]?.(button));
  }

  addEventListener('popstate', () => go(readState(new URLSearchParams(location.search)), 'none'));

  let wide = map.clientWidth;
  new ResizeObserver(() => {
    if (map.clientWidth === wide) return;
    wide = map.clientWidth;
    picture.draw();
    picture.soon();
  }).observe(map);

  root.classList.add('atlas-live');
  weeks.show(countsByIssue(rows, filterOf(rows, WHOLE)));
  go(readState(new URLSearchParams(location.search)), 'none');
  if (scene.state.at !== '') sheet.reveal();
}
