/** The map page: from the address to what is shown, and from what readers do back to the address. */
import { classify } from '../../maps/scale.ts';
import type { ProvinceSpots } from '../../publish/map-data.ts';
import { type Inside, nationBubbles, provinceMarks } from './bubbles.ts';
import { createControls, type Filters } from './controls.ts';
import { find } from './dom.ts';
import { countsByIssue, type Figures, figure, figuresOf, filterOf, valueText } from './figures.ts';
import { files as openFiles } from './files.ts';
import { Ground } from './ground.ts';
import { titlesOf } from './items.ts';
import { namedMarks } from './labels.ts';
import { showLegend } from './legend.ts';
import { type Mark, MarkLayer } from './marks.ts';
import { createPanel, type Details, type PlaceLine } from './panel.ts';
import { countyLevel, type Level, prepare } from './rows.ts';
import { createStage, type Stage } from './stage.ts';
import { type MapState, readState, WHOLE, writeState } from './state.ts';
import { createTable } from './table.ts';
import { type Tally, tally } from './tally.ts';
import { createTip, type TipContent } from './tip.ts';
import { createWeeks } from './weeks.ts';

/** A province looked into, once its files have come. */
interface Near {
  code: string;
  spots: ProvinceSpots;
  level: Level;
  exact: Set<string>;
}

const root = find<HTMLElement>(document, '[data-atlas]');
const base = root.dataset.base ?? '/';
const files = openFiles(base);

/** How far a tap may miss a mark, CSS pixels: a target of 24 × 24 at least. */
const REACH = { mouse: 6, touch: 22 };
/** Scale from which the finer outlines are worth their bytes. */
const FINE_FROM = 2.5;

async function start(): Promise<void> {
  const rows = prepare(await files.items());
  const map = find<SVGSVGElement>(root, '.atlas-stage > svg');
  const box = find<HTMLElement>(root, '.atlas-stage');
  const index = new Map(rows.spots.map(([adcode], i) => [adcode, i]));
  const inset = find<SVGGElement>(map, '[data-layer="inset"]');
  const [left = 0, top = 0] = (inset.dataset.box ?? '').split(' ').map(Number);
  const fixed = (x: number, y: number) => x > left && y > top;

  let state: MapState = WHOLE;
  let figures: Figures = figuresOf(rows, filterOf(rows, WHOLE));
  let near: Near | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const ground = new Ground(map);
  const { width, height } = map.viewBox.baseVal;
  const layer = find<SVGGElement>(map, '[data-layer="marks"]');
  const marks = new MarkLayer(layer, width, height);
  const tip = createTip(find(box, '.atlas-tip'), box);
  const table = createTable(find(root, 'table'), rows);
  const hint = find<HTMLElement>(box, '.atlas-hint');
  const panelBox = find<HTMLElement>(root, '.atlas-panel');
  const close = find<HTMLButtonElement>(root, '.atlas-close');
  const panel = createPanel(find(root, '.atlas-details'), rows, files, base, (code) => choose(code));

  const stage: Stage = createStage(map, {
    move: (transform) => {
      ground.move(transform.toString());
      inset.toggleAttribute('display', false);
      if (transform.k > 1.6 && state.region !== '460000') inset.setAttribute('display', 'none');
      marks.place(transform, stage.unit());
      tip.hide();
    },
    settle,
    refuse: (gesture) => {
      if (gesture === 'touch' && state.view === null && state.region === '') return;
      say(gesture === 'wheel' ? '按住 Ctrl 或 ⌘ 滚动，可缩放地图' : '用两根手指移动或缩放地图');
    },
  });

  let hiding: ReturnType<typeof setTimeout> | undefined;
  function say(text: string): void {
    hint.textContent = text;
    hint.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(() => {
      hint.hidden = true;
    }, 1600);
  }

  // —— What is shown ——

  const pixels = () => map.clientWidth / width;
  const look = () => ({
    by: state.by,
    largest: Math.max(11, 19 * pixels()) * (near ? 1.3 : 1),
    base,
    fixed,
  });

  /** The marks and shades of the present figures: what a brush changes in every frame. */
  function draw(): void {
    const { by } = state;
    const find = (found: Tally) => (code: string) => {
      const region = index.get(code);
      const value = region === undefined ? 0 : figure(found, region, by);
      return { value, label: `${rows.spots[region ?? -1]?.[2] ?? ''}：${valueText(value, by)}` };
    };
    const ofProvince = find(figures.provinces);
    const values = rows.spots
      .filter(([code]) => code.endsWith('0000'))
      .map(([code]) => ofProvince(code).value);
    let classes = classify(values);
    ground.shade(ofProvince, classes);
    if (near) {
      const ofPart = (code: string) =>
        code.endsWith('0000') ? ofProvince(code) : find(figures.prefectures)(code);
      const inside = rows.spots
        .filter(([code]) => code.startsWith(near!.code.slice(0, 2)))
        .map(([code]) =>
          code.endsWith('0000') && !/^(?:11|12|31|50|71|81|82)/.test(code) ? 0 : ofPart(code).value,
        );
      classes = classify(inside);
      ground.shadeParts(ofPart, classes);
    }
    const { marks: wanted, most } = near
      ? provinceMarks(rows, figures, insideOf(near), look())
      : nationBubbles(rows, figures, look());
    marks.show(wanted, near !== null);
    marks.place(stage.transform(), stage.unit());
    legend = () => showLegend(find_legend(), classes, by, { value: most, radius: look().largest });
  }

  let legend = () => {};
  const find_legend = () => find<HTMLElement>(root, '.atlas-legend');

  function insideOf({ code, spots, level, exact }: Near): Inside {
    const zoomed = stage.transform().k / stage.scaleFor(ground.box(code)!);
    const coarse = matchMedia('(pointer: coarse)').matches;
    return {
      province: spots,
      level,
      exact,
      limit: Math.round(Math.min(48, Math.max(6, (coarse ? 7 : 12) * zoomed ** 2))),
      gap: coarse ? 13 : 10,
    };
  }

  /** All that may come after the reader's hand rests: names, key, table, details. */
  function finish(): void {
    clearTimeout(settling);
    settling = undefined;
    marks.order();
    const wide = map.clientWidth >= 600;
    const edge: [number, number] = [map.clientWidth, height * pixels()];
    const most = near ? 60 : wide ? 14 : 5;
    marks.name(namedMarks(marks.shown, stage.transform(), stage.unit(), edge, most));
    marks.choose(state.at);
    legend();
    table.show(figures);
    panel.show(details());
    status();
  }

  function soon(): void {
    settling ??= setTimeout(finish, 120);
  }

  function status(): void {
    const on = rows.provinces.pairs.item;
    let placed = 0;
    for (let n = 0; n < on.length; n++) if (figures.selected[on[n]!] && on[n] !== on[n - 1]) placed++;
    const text = `共 ${figures.count} 条，${placed} 条有具体地点；全国性或地点不明的 ${figures.count - placed} 条不在图上。`;
    const line = find<HTMLElement>(root, '[data-status]');
    if (line.textContent !== text) line.textContent = text;
    find<HTMLElement>(root, '[data-key]').textContent = near
      ? '圆点：单个条目，成堆的合为一个；空心：只知地级市或省，置于驻地　底色：地级市'
      : '圆点：地级市　底色：省份';
  }

  /** The whole country, the province looked into, or the place that was chosen. */
  function details(): Details {
    const { by, at, region } = state;
    const items = (level: Level, wanted: number) => {
      const found: number[] = [];
      const { item, region } = level.pairs;
      for (let n = 0; n < item.length; n++)
        if (region[n] === wanted && figures.selected[item[n]!]) found.push(item[n]!);
      return found;
    };
    const lines = (codes: (code: string) => boolean, found: Tally): PlaceLine[] =>
      rows.spots
        .flatMap(([code, , name], i) => {
          const value = figure(found, i, by);
          return codes(code) && value > 0 ? [{ code, name, value }] : [];
        })
        .sort((a, b) => b.value - a.value)
        .map(({ code, name, value }) => ({ code, name, text: valueText(value, by) }));
    const county = near?.spots.spots.findIndex(([code]) => code === at) ?? -1;
    if (near && county >= 0 && !index.has(at)) {
      const [, name, , path] = near.spots.spots[county]!;
      return {
        name,
        href: `${base}regions/${path}/`,
        found: tally(rows, near.level, figures.selected),
        region: county,
        places: [],
        items: items(near.level, county),
      };
    }
    const code = index.has(at) ? at : region;
    const spot = index.get(code);
    if (spot === undefined) {
      const isProvince = (other: string) => other.endsWith('0000');
      return {
        name: '全国',
        href: `${base}regions/`,
        found: figures.nation,
        region: 0,
        places: lines(isProvince, figures.provinces).slice(0, 10),
        items: [],
      };
    }
    const isProvince = code.endsWith('0000');
    const [, name, , path] = rows.spots[spot]!;
    const below = (other: string) => other !== code && other.startsWith(code.slice(0, 2));
    return {
      name,
      href: `${base}regions/${path}/`,
      found: isProvince ? figures.provinces : figures.prefectures,
      region: spot,
      places: isProvince ? lines(below, figures.prefectures) : [],
      items: items(isProvince ? rows.provinces : rows.prefectures, spot),
    };
  }

  // —— Going into a province and out ——

  async function enter(code: string): Promise<void> {
    try {
      const [nation, counties, spots] = await Promise.all([
        files.nation(),
        files.counties(code),
        files.spots(code).catch(() => ({ spots: [], item: [], spot: [] })),
      ]);
      if (state.region !== code) return;
      near = {
        code,
        spots,
        level: countyLevel(rows, index.get(code)!, spots),
        exact: new Set(counties.objects.counties!.geometries.map(({ id }) => String(id))),
      };
      ground.enter(code, nation, counties);
      root.classList.add('atlas-inside', 'atlas-near');
      marks.clear();
      draw();
      finish();
      void ground.refine(nation);
    } catch {
      say('暂时读不到县区边界。请检查网络后再试。');
    }
  }

  function leave(): void {
    if (!near) return;
    near = null;
    ground.leave();
    root.classList.remove('atlas-inside');
    marks.clear();
    draw();
    finish();
  }

  function settle(byHand: boolean): void {
    const { k, x, y } = stage.transform();
    if (byHand) {
      const middle = [(width / 2 - x) / k, (height / 2 - y) / k] as const;
      const region = k < 1.02 ? '' : regionFor(k, middle);
      const view = k < 1.02 ? null : ([k, ...middle] as const);
      go({ ...state, region, view, at: region === state.region ? state.at : '' }, 'replace', false);
    }
    if (k >= FINE_FROM) {
      root.classList.add('atlas-near');
      files.nation().then(
        (nation) => ground.refine(nation),
        () => {},
      );
    }
    if (near) draw();
    soon();
  }

  /** The province that a view by hand looks into: the same as long as most of it fits, else the one in the middle. */
  function regionFor(k: number, [x, y]: readonly [number, number]): string {
    const now = ground.box(state.region);
    const inside = now && x > now.x && x < now.x + now.width && y > now.y && y < now.y + now.height;
    if (now && inside && k >= 0.5 * stage.scaleFor(now)) return state.region;
    const code = ground.at(x, y);
    const area = code && ground.box(code);
    return area && k >= Math.max(2, 0.7 * stage.scaleFor(area)) ? code : '';
  }

  // —— From one state to the next ——

  function go(next: MapState, entry: 'push' | 'replace' | 'none', move = true): void {
    const former = state;
    state = next;
    if (entry !== 'none') {
      const address = location.pathname + writeState(state) + location.hash;
      const same = address === location.pathname + location.search + location.hash;
      if (!same) history[entry === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    }
    controls.show(state);
    const filter = filterOf(rows, state);
    if (filtersOf(former) !== filtersOf(state)) figures = figuresOf(rows, filter);
    if (
      former.collection !== state.collection ||
      former.industry !== state.industry ||
      former.stage !== state.stage
    )
      weeks.show(countsByIssue(rows, filter));
    if (former.from !== state.from || former.to !== state.to)
      weeks.period(state.from || state.to ? [filter.from, filter.to] : null);
    open(state.at !== '');
    if (state.region !== former.region) {
      if (state.region === '') leave();
      else if (ground.box(state.region)) void enter(state.region);
    }
    if (move) frameView(former);
    draw();
    soon();
  }

  const filtersOf = ({ collection, industry, stage: at, from, to }: MapState) =>
    [collection, industry, at, from, to].join();

  function frameView(former: MapState): void {
    const area = ground.box(state.region);
    if (state.view) stage.go(...state.view);
    else if (former.view === null && state.region === former.region) return;
    else if (area) stage.fit(area, former !== WHOLE);
    else stage.home(former !== WHOLE);
  }

  function open(isOpen: boolean): void {
    panelBox.classList.toggle('open', isOpen);
    close.hidden = !isOpen;
  }

  /** A place was chosen: a province is looked into, another shows its details. */
  function choose(code: string): void {
    if (code === '' || !code.endsWith('0000')) go({ ...state, at: code }, 'push', false);
    else go({ ...state, region: code, at: '', view: null }, 'push');
    if (code !== '') panelBox.scrollTop = 0;
  }

  // —— What readers do ——

  const filter = (filters: Filters) => go({ ...state, ...filters }, 'push', false);
  const controls = createControls(find(root, 'form'), rows, filter);
  let brushing = 0;
  const weeks = createWeeks(
    find(root, '.atlas-weeks'),
    rows.issues.map(([, , to]) => to),
    (range, done) => {
      const all = !range || (range[0] === 0 && range[1] === rows.issues.length - 1);
      const period = {
        from: all ? '' : rows.issues[range[0]]![0],
        to: all ? '' : rows.issues[range[1]]![0],
      };
      cancelAnimationFrame(brushing);
      if (done) {
        go({ ...state, ...period }, 'push', false);
        // The brush comes to rest on whole weeks.
        const { from, to } = filterOf(rows, state);
        weeks.period(all ? null : [from, to]);
        return;
      }
      brushing = requestAnimationFrame(() => {
        figures = figuresOf(rows, filterOf(rows, { ...state, ...period }));
        draw();
        brushed = true;
      });
    },
  );
  let brushed = false;

  /** The mark or area under an event, by what it was drawn for. */
  function under(event: Event): { mark: Mark | undefined; area: SVGElement | null } {
    const target = event.target as Element;
    const mark = marks.byKey(target.closest<SVGElement>('.mark')?.dataset.key);
    return { mark, area: target.closest<SVGElement>('[data-code]') };
  }

  map.addEventListener('click', (event) => {
    // Opening in another tab or window stays what it is.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const touch = (event as PointerEvent).pointerType === 'touch';
    const keyboard = event.detail === 0;
    let { mark, area } = under(event);
    if (!mark && !keyboard) {
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM()!.inverse());
      const reach = touch ? REACH.touch : REACH.mouse;
      mark = marks.nearest([point.x, point.y], stage.transform(), stage.unit(), reach) ?? undefined;
    }
    if (mark && mark.item >= 0 && !touch && (event.target as Element).closest('.mark')) return;
    event.preventDefault();
    const code = mark?.code ?? area?.dataset.code;
    if (!code) return;
    tip.hide();
    if (mark) go({ ...state, at: mark.code }, 'push', false);
    else choose(code);
    if (keyboard && mark) panelBox.focus();
  });

  function content(mark: Mark | undefined, area: SVGElement | null): TipContent {
    const code = mark?.code ?? area?.dataset.code ?? '';
    const county = near?.spots.spots.findIndex(([other]) => other === code) ?? -1;
    const spot = index.get(code);
    const level =
      spot === undefined ? near?.level : code.endsWith('0000') ? rows.provinces : rows.prefectures;
    const region = spot ?? county;
    const one = mark && mark.item >= 0 ? [mark.item] : null;
    const items: number[] = one ?? [];
    if (!one && level && region >= 0) {
      const { pairs } = level;
      for (let n = 0; n < pairs.item.length && items.length < 3; n++)
        if (pairs.region[n] === region && figures.selected[pairs.item[n]!]) items.push(pairs.item[n]!);
    }
    const found = level && region >= 0 ? tally(rows, level, figures.selected) : null;
    const name = rows.spots[spot ?? -1]?.[1] ?? near?.spots.spots[county]?.[1] ?? area?.dataset.name ?? '';
    const lines = one
      ? mark!.vague
        ? ['具体县区不详，置于驻地']
        : []
      : [
          `${found?.items[region] ?? 0} 条`,
          ...[1, 2]
            .filter((kind) => found && found.projects[kind]![region]! > 0)
            .map(
              (kind) =>
                `${kind === 1 ? '单个项目' : '批量'} ${valueText(found!.cny[kind]![region]!, 'single')}`,
            ),
        ];
    return { name, lines, titles: titlesOf(rows, files, items) };
  }

  function rest(event: Event, point: readonly [number, number]): void {
    const { mark, area } = under(event);
    if (!mark && !area) {
      tip.hide();
      return;
    }
    tip.show(mark?.key ?? area!.dataset.code!, point, () => content(mark, area));
  }

  const pointOf = (event: PointerEvent): [number, number] => {
    const { left: x, top: y } = box.getBoundingClientRect();
    return [event.clientX - x, event.clientY - y];
  };
  map.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' && event.buttons === 0) rest(event, pointOf(event));
  });
  map.addEventListener('pointerleave', () => tip.hide());
  map.addEventListener('focusin', (event) => {
    const target = event.target as SVGElement;
    if (!target.matches(':focus-visible')) return;
    const shape = target.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    rest(event, [shape.right - frame.left, shape.bottom - frame.top]);
  });
  map.addEventListener('focusout', () => tip.hide());

  const out = () => {
    if (state.at !== '') go({ ...state, at: '' }, 'push', false);
    else if (state.region !== '' || state.view) {
      const { region } = state;
      go({ ...state, region: '', view: null }, 'push');
      if (box.contains(document.activeElement)) ground.focus(region);
    }
  };
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', '可缩放的地图：方向键移动，加减号缩放，0 回到全国，Esc 后退');
  const STEPS: Record<string, () => void> = {
    ArrowLeft: () => stage.panBy(80, 0),
    ArrowRight: () => stage.panBy(-80, 0),
    ArrowUp: () => stage.panBy(0, 80),
    ArrowDown: () => stage.panBy(0, -80),
    '+': () => stage.zoomBy(1.6),
    '=': () => stage.zoomBy(1.6),
    '-': () => stage.zoomBy(1 / 1.6),
    '0': () => go({ ...state, region: '', at: '', view: null }, 'push'),
    Escape: out,
  };
  root.addEventListener('keydown', (event) => {
    const inStage = box.contains(event.target as Node);
    if (event.key === 'Escape' ? !inStage && !panelBox.contains(event.target as Node) : !inStage) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // At rest over the whole country the arrows scroll the page.
    if (event.key.startsWith('Arrow') && stage.transform().k === 1) return;
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  });
  close.addEventListener('click', () => {
    go({ ...state, at: '' }, 'push', false);
    box.focus({ preventScroll: true });
  });
  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    if (!button) return;
    const action = button.dataset.do;
    if (action === 'in') stage.zoomBy(1.8);
    if (action === 'out') stage.zoomBy(1 / 1.8);
    if (action === 'home') go({ ...state, region: '', at: '', view: null }, 'push');
    if (action === 'copy') {
      void navigator.clipboard.writeText(table.text()).then(
        () => say2(button, '已复制'),
        () => say2(button, '请手动复制'),
      );
    }
  });
  const say2 = (button: HTMLElement, text: string) => {
    const label = button.textContent;
    button.textContent = text;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  };
  find<HTMLElement>(root, '[data-do="copy"]').hidden = false;

  addEventListener('popstate', () => go(readState(new URLSearchParams(location.search)), 'none'));
  let last = map.clientWidth;
  new ResizeObserver(() => {
    if (map.clientWidth === last) return;
    last = map.clientWidth;
    draw();
    soon();
  }).observe(map);

  root.classList.add('atlas-live');
  const first = readState(new URLSearchParams(location.search));
  weeks.show(countsByIssue(rows, filterOf(rows, first)));
  go(first, 'none');
  void brushed;
}

start().catch(() => {
  // The static map and its table stand as they are.
  root.classList.add('atlas-still');
});
