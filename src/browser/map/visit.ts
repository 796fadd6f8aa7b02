/** Into a province and out of it: its counties and the places of its items are fetched when it is entered. */
import type { ProvinceSpots } from '../../data/map-data.ts';
import type { Ground } from './ground.ts';
import type { MarkLayer } from './marks.ts';
import type { Picture } from './picture.ts';
import { countyLevel } from './rows.ts';
import { isCity, isProvince, type Scene } from './scene.ts';
import type { Stage } from './stage.ts';

export interface Visit {
  /** Draws a province by its counties once their outlines have come, unless the reader has gone on by then. */
  enter(code: string): Promise<void>;
  leave(): void;
  /** The province that a view looks into: the one that is, while most of it fits, else that in the middle; or none. */
  provinceIn(scale: number, x: number, y: number): string;
  /** Draws the country by finer outlines: for good. Without them the coarse ones stay. */
  refine(): void;
}

/** A province is left when the view is so much wider than what would just hold it. */
const LEAVE_BELOW = 0.5;
/** Another is entered when the view is nearly as near, but never over half of the country. */
const ENTER_FROM = 0.7;
const ENTER_SCALE = 2;

const NONE: ProvinceSpots = { spots: [], item: [], spot: [] };

export function createVisit(
  root: HTMLElement,
  scene: Scene,
  { stage, ground, marks }: { stage: Stage; ground: Ground; marks: MarkLayer },
  picture: Picture,
  say: (text: string) => void,
): Visit {
  const { rows, files } = scene;

  async function enter(code: string): Promise<void> {
    const province = scene.index.get(code)!;
    try {
      const [nation, counties, spots] = await Promise.all([
        files.nation(),
        files.counties(code),
        // A province without items has no file of their places.
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
      picture.draw();
      picture.finish();
      await ground.refine(nation);
    } catch {
      say('暂时读不到县区边界。请检查网络后再试。');
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
      if (within && scale >= LEAVE_BELOW * stage.scaleFor(now)) return region;
      const code = ground.at(x, y);
      const area = code && ground.box(code);
      return area && scale >= Math.max(ENTER_SCALE, ENTER_FROM * stage.scaleFor(area)) ? code : '';
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
