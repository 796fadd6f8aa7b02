/** From the address to what is shown, and from what readers do back to the address. */
import { type Bubbles, nationBubbles, provinceMarks } from './bubbles.ts';
import { createControls } from './controls.ts';
import { details, placedCount, tipOf } from './describe.ts';
import { find } from './dom.ts';
import { countsByIssue, figuresOf, filterOf } from './figures.ts';
import type { Files } from './files.ts';
import { listen } from './gestures.ts';
import { Ground } from './ground.ts';
import { namedMarks } from './labels.ts';
import { showLegend } from './legend.ts';
import { MarkLayer } from './marks.ts';
import { answer, createNotice } from './notice.ts';
import { createPanel } from './panel.ts';
import { countyLevel, type Rows } from './rows.ts';
import { isProvince, type Scene } from './scene.ts';
import { shade } from './shades.ts';
import { createStage } from './stage.ts';
import { type MapState, readState, WHOLE, writeState } from './state.ts';
import { createTable } from './table.ts';
import { createTip } from './tip.ts';
import { createWeeks } from './weeks.ts';

/** Scale from which the finer outlines are worth their bytes. */
const FINE_FROM = 2.5;
/** Scale up to which the inset of the South China Sea belongs to what is seen. */
const INSET_TO = 1.6;
const HAINAN = '460000';
/** Until names, key, table and details follow the map, ms: a moving hand needs none of them. */
const REST_MS = 120;

const filtersOf = ({ collection, industry, stage, from, to }: MapState) =>
  [collection, industry, stage, from, to].join();

/** Brings the page to life. */
export function createAtlas(root: HTMLElement, rows: Rows, files: Files, base: string): void {
  const map = find<SVGSVGElement>(root, '.atlas-stage > svg');
  const box = find<HTMLElement>(root, '.atlas-stage');
  const panelBox = find<HTMLElement>(root, '.atlas-panel');
  const close = find<HTMLButtonElement>(root, '.atlas-close');
  const inset = find<SVGGElement>(map, '[data-layer="inset"]');
  const [insetX = 0, insetY = 0] = (inset.dataset.box ?? '').split(' ').map(Number);
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
  const marks = new MarkLayer(find(map, '[data-layer="marks"]'), width, height);
  const tip = createTip(find(box, '.atlas-tip'), box);
  const say = createNotice(find(box, '.atlas-hint'));
  const table = createTable(find(root, 'table'), rows);
  const panel = createPanel(find(root, '.atlas-details'), rows, files, base, choose);
  const stage = createStage(map, {
    move: (transform) => {
      ground.move(transform.toString());
      const away = transform.k > INSET_TO && scene.state.region !== HAINAN;
      inset.setAttribute('display', away ? 'none' : 'inline');
      marks.place(transform, stage.unit());
      tip.hide();
    },
    settle,
    refuse: (gesture) => {
      if (gesture === 'wheel') say('按住 Ctrl 或 ⌘ 滚动，可缩放地图');
      else if (stage.transform().k > 1) say('用两根手指移动或缩放地图');
    },
  });

  // —— What is shown ——

  let finishing: ReturnType<typeof setTimeout> | undefined;
  let key = () => {};

  const look = () => ({
    by: scene.state.by,
    largest: Math.max(11, 19 / stage.unit()) * (scene.near ? 1.3 : 1),
    base,
    fixed: (x: number, y: number) => x > insetX && y > insetY,
  });

  function bubbles(): Bubbles {
    const { near, figures } = scene;
    const area = near && ground.box(near.code);
    if (!near || !area) return nationBubbles(rows, figures, look());
    const coarse = matchMedia('(pointer: coarse)').matches;
    const zoomed = stage.transform().k / stage.scaleFor(area);
    const room = (coarse ? 7 : 12) * zoomed ** 2;
    const fan = { limit: Math.round(Math.min(48, Math.max(6, room))), gap: coarse ? 13 : 10 };
    return provinceMarks(rows, figures, { ...near, ...fan, province: near.spots }, look());
  }

  /** Marks and shades: what a brush changes in every frame. */
  function draw(): void {
    const classes = shade(ground, scene);
    const { marks: wanted, most } = bubbles();
    marks.show(wanted, scene.near !== null);
    marks.place(stage.transform(), stage.unit());
    key = () =>
      showLegend(find(root, '.atlas-legend'), classes, scene.state.by, {
        value: most,
        radius: look().largest,
      });
  }

  /** All that may come once the reader's hand rests. */
  function finish(): void {
    clearTimeout(finishing);
    finishing = undefined;
    const unit = stage.unit();
    const most = scene.near ? 60 : map.clientWidth >= 600 ? 16 : 6;
    marks.order();
    marks.name(namedMarks(marks.shown, stage.transform(), unit, [width / unit, height / unit], most));
    marks.choose(scene.state.at);
    key();
    table.show(scene.figures);
    panel.show(details(scene));
    const { count } = scene.figures;
    const placed = placedCount(scene);
    find(root, '[data-status]').textContent =
      `共 ${count} 条，${placed} 条有具体地点；全国性或地点不明的 ${count - placed} 条不在图上。`;
    find(root, '[data-caption]').textContent = scene.near
      ? '圆点：单个条目，成堆的合为一个；空心：县区不详，置于驻地　底色：地级市'
      : '圆点：地级市　底色：省份';
    root.dataset.ready = 'true';
  }

  function soon(): void {
    root.dataset.ready = 'false';
    finishing ??= setTimeout(finish, REST_MS);
  }

  // —— Into a province and out ——

  async function enter(code: string): Promise<void> {
    try {
      const nothing = { spots: [], item: [], spot: [] };
      const hasItems = rows.provinces.pairs.region.includes(scene.index.get(code) ?? -1);
      const [nation, counties, spots] = await Promise.all([
        files.nation(),
        files.counties(code),
        hasItems ? files.spots(code) : nothing,
      ]);
      if (scene.state.region !== code) return;
      scene.near = {
        code,
        spots,
        level: countyLevel(rows, scene.index.get(code)!, spots),
        exact: new Set(counties.objects.counties!.geometries.map(({ id }) => String(id))),
      };
      ground.enter(code, nation, counties);
      root.classList.add('atlas-inside', 'atlas-near');
      marks.clear();
      draw();
      finish();
      await ground.refine(nation);
    } catch {
      say('暂时读不到县区边界。请检查网络后再试。');
    }
  }

  function leave(): void {
    if (!scene.near) return;
    scene.near = null;
    ground.leave();
    root.classList.remove('atlas-inside');
    marks.clear();
  }

  /** The province that a view by hand looks into: the same while most of it fits, else the one in the middle. */
  function regionFor(k: number, x: number, y: number): string {
    const { region } = scene.state;
    const now = ground.box(region);
    const within = now && x > now.x && x < now.x + now.width && y > now.y && y < now.y + now.height;
    if (now && within && k >= 0.5 * stage.scaleFor(now)) return region;
    const code = ground.at(x, y);
    const area = code && ground.box(code);
    return area && k >= Math.max(2, 0.7 * stage.scaleFor(area)) ? code : '';
  }

  function settle(byHand: boolean): void {
    const { k, x, y } = stage.transform();
    if (byHand) {
      const whole = k < 1.02;
      const [middleX, middleY] = [(width / 2 - x) / k, (height / 2 - y) / k];
      const region = whole ? '' : regionFor(k, middleX, middleY);
      const at = region === scene.state.region ? scene.state.at : '';
      const view = whole ? null : ([k, middleX, middleY] as const);
      go({ ...scene.state, region, view, at }, 'replace', false);
    } else if (scene.near) draw();
    if (k >= FINE_FROM) {
      root.classList.add('atlas-near');
      // Without the finer outlines the coarse ones stay.
      files.nation().then(
        (nation) => ground.refine(nation),
        () => {},
      );
    }
    soon();
  }

  // —— From one state to the next ——

  function remember(entry: 'push' | 'replace' | 'none'): void {
    const query = writeState(scene.state);
    if (entry === 'none' || query === location.search) return;
    const address = location.pathname + query + location.hash;
    if (entry === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  function go(next: MapState, entry: 'push' | 'replace' | 'none', move = true): void {
    const former = scene.state;
    scene.state = next;
    remember(entry);
    controls.show(next);
    const filter = filterOf(rows, next);
    if (filtersOf(former) !== filtersOf(next)) {
      scene.figures = figuresOf(rows, filter);
      weeks.show(countsByIssue(rows, filter));
      weeks.period(next.from || next.to ? [filter.from, filter.to] : null);
    }
    panelBox.classList.toggle('open', next.at !== '');
    close.hidden = next.at === '';
    if (next.region !== former.region) {
      leave();
      if (ground.box(next.region)) void enter(next.region);
    }
    if (move) show(former);
    draw();
    soon();
  }

  /** Moves the map to where the state wants it. */
  function show(former: MapState): void {
    const { view, region } = scene.state;
    const area = ground.box(region);
    const first = root.dataset.ready === undefined;
    if (view) stage.go(...view);
    else if (former.view === null && region === former.region) return;
    else if (area) stage.fit(area, !first);
    else stage.home(!first);
  }

  /** A province is looked into, another place shows its details. */
  function choose(code: string): void {
    const { state } = scene;
    if (isProvince(code)) go({ ...state, region: code, at: '', view: null }, 'push');
    else go({ ...state, at: code }, 'push', false);
    uncover();
  }

  /** Brings the map above the sheet that shows the details on a phone. */
  function uncover(): void {
    panelBox.scrollTop = 0;
    const covered = getComputedStyle(panelBox).position === 'fixed';
    const hidden = box.getBoundingClientRect().bottom > panelBox.getBoundingClientRect().top;
    if (covered && hidden) box.scrollIntoView({ block: 'start' });
  }

  const closePlace = () => go({ ...scene.state, at: '' }, 'push', false);
  const home = () => go({ ...scene.state, region: '', at: '', view: null }, 'push');

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
  let brushing = 0;
  const weeks = createWeeks(
    find(root, '.atlas-weeks'),
    rows.issues.map(([, , to]) => to),
    (range, done) => {
      const all = !range || (range[0] === 0 && range[1] === rows.issues.length - 1);
      const issue = (i: number) => (all ? '' : rows.issues[range[i]!]![0]);
      const next = { ...scene.state, from: issue(0), to: issue(1) };
      cancelAnimationFrame(brushing);
      if (done) {
        // Also where it came back to what it was: it rests on whole weeks, and so do the figures.
        scene.figures = figuresOf(rows, filterOf(rows, next));
        weeks.period(all ? null : range);
        go(next, 'push', false);
        return;
      }
      brushing = requestAnimationFrame(() => {
        scene.figures = figuresOf(rows, filterOf(rows, next));
        draw();
      });
    },
  );

  listen(box, map, marks, stage, {
    choose: ({ code, mark }, keyboard) => {
      tip.hide();
      if (mark) {
        go({ ...scene.state, at: code }, 'push', false);
        uncover();
      } else choose(code);
      if (mark && keyboard) panelBox.focus();
    },
    rest: ({ mark, code, name }, point) =>
      tip.show(mark?.key ?? code, point, () => tipOf(scene, code, mark, name)),
    leave: tip.hide,
    home,
    back,
  });
  panelBox.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || scene.state.at === '') return;
    closePlace();
    box.focus({ preventScroll: true });
  });
  close.addEventListener('click', () => {
    closePlace();
    box.focus({ preventScroll: true });
  });
  const buttons: Record<string, (button: HTMLElement) => void> = {
    in: () => stage.zoomBy(1.8),
    out: () => stage.zoomBy(1 / 1.8),
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
    draw();
    soon();
  }).observe(map);

  root.classList.add('atlas-live');
  const first = readState(new URLSearchParams(location.search));
  if (filtersOf(first) === filtersOf(WHOLE)) weeks.show(countsByIssue(rows, filterOf(rows, first)));
  go(first, 'none');
}
