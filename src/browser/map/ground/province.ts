/** Enters a province and leaves it. Its counties and the places of its items are fetched when it is entered. */
import type { ProvinceSpots } from '../../../data/map-data.ts';
import { countyLevel, isCity, isProvince } from '../data/rows.ts';
import type { MarkLayer } from '../marks/layer.ts';
import type { Renderer } from '../render.ts';
import type { Scene } from '../scene.ts';
import type { Ground } from './ground.ts';
import type { Viewport } from './viewport.ts';

/** The province that is zoomed into. */
export interface ProvinceView {
  /** Draws a province with its counties after they were fetched, unless the reader has left by then. */
  enter(code: string): Promise<void>;
  leave(): void;
  /**
   * The province that a view shows: the current one while most of it fits, else the one in the middle; empty for none.
   * @param scale scale of the view
   * @param x middle of the view, units of the map, as `y`
   */
  provinceIn(scale: number, x: number, y: number): string;
  /** Draws the country with finer outlines. The coarse ones stay if these cannot be fetched. */
  refine(): void;
}

/** A province is left at this part of the scale at which it fits the map. */
const LEAVE_BELOW = 0.5;
/** Another is entered at this part of the scale at which it fits, but not below `ENTER_SCALE`. */
const ENTER_FROM = 0.7;
const ENTER_SCALE = 2;

const NONE: ProvinceSpots = { spots: [], item: [], spot: [] };

/** @param say shows a message to the reader */
export function createProvinceView(
  root: HTMLElement,
  scene: Scene,
  { viewport, ground, marks }: { viewport: Viewport; ground: Ground; marks: MarkLayer },
  renderer: Renderer,
  say: (text: string) => void,
): ProvinceView {
  const { rows, files } = scene;

  async function enter(code: string): Promise<void> {
    const province = scene.index.get(code)!;
    try {
      const [nation, counties, spots] = await Promise.all([
        files.nation(),
        files.counties(code),
        // There is no such file for a province without items.
        rows.provinces.pairs.region.includes(province) ? files.spots(code) : NONE,
      ]);
      if (scene.state.region !== code) return;
      scene.near = {
        code,
        spots,
        level: countyLevel(rows, province, spots),
        prefectures: rows.spots
          .map(([other]) => other)
          .filter((other) => other.startsWith(code.slice(0, 2)) && (isCity(other) || !isProvince(other))),
        exact: new Set(counties.objects.counties!.geometries.map(({ id }) => String(id))),
      };
      ground.enter(code, nation, counties);
      root.classList.add('atlas-inside', 'atlas-near');
      marks.clear();
      renderer.draw();
      renderer.finish();
      await ground.refine(nation);
    } catch {
      say('暂时读不到区县边界。请检查网络后再试。');
    }
  }

  return {
    enter,
    leave: () => {
      if (!scene.near) return;
      scene.near = null;
      ground.leave();
      root.classList.remove('atlas-inside');
      marks.clear();
    },
    provinceIn: (scale, x, y) => {
      const { region } = scene.state;
      const now = ground.box(region);
      const within = now && x > now.x && x < now.x + now.width && y > now.y && y < now.y + now.height;
      if (within && scale >= LEAVE_BELOW * viewport.scaleFor(now)) return region;
      const code = ground.at(x, y);
      const area = code && ground.box(code);
      return area && scale >= Math.max(ENTER_SCALE, ENTER_FROM * viewport.scaleFor(area)) ? code : '';
    },
    refine: () => {
      root.classList.add('atlas-near');
      files.nation().then(
        (nation) => ground.refine(nation),
        () => {},
      );
    },
  };
}
