/** The files of the map, each fetched once, when it is needed. */
import type { MapData, ProvinceSpots, Titled } from '../../../data/map-data.ts';
import type { PlaneTopology } from '../../../maps/plane.ts';

/** Fetches the files. A file that could not be fetched is tried again the next time. */
export interface Files {
  items(): Promise<MapData>;
  /** Outlines of all provinces and prefectures, finer than those in the page. */
  nation(): Promise<PlaneTopology>;
  counties(province: string): Promise<PlaneTopology>;
  spots(province: string): Promise<ProvinceSpots>;
  titles(issue: string): Promise<Record<string, Titled>>;
}

/** @param base path of the site, `/` at both ends */
export function files(base: string): Files {
  const known = new Map<string, Promise<unknown>>();
  const get = <T>(name: string): Promise<T> => {
    let file = known.get(name);
    if (!file) {
      file = fetch(`${base}maps/${name}.json`).then((response) => {
        if (!response.ok) throw new Error(`${name}.json: ${response.status}`);
        return response.json();
      });
      file.catch(() => known.delete(name));
      known.set(name, file);
    }
    return file as Promise<T>;
  };
  return {
    items: () => get('items'),
    nation: () => get('nation'),
    counties: (province) => get(`counties/${province}`),
    spots: (province) => get(`spots/${province}`),
    titles: (issue) => get(`titles/${issue}`),
  };
}
