import { settled, usable } from '../model/usable-promise';
import { loadPlace, type LoadedPlace, type OpenRepository } from './place-data';

/** Places by address, each loaded once, so that going back is immediate. */
export interface PlaceCache {
  get(pathname: string): Promise<LoadedPlace>;
  /** Puts a place that is there already, from the page itself. */
  put(pathname: string, place: LoadedPlace): void;
  /** Loads a place afresh and forgets all others: the guide has changed. */
  renew(pathname: string): Promise<void>;
}

export function createPlaceCache(openRepository: OpenRepository): PlaceCache {
  const places = new Map<string, Promise<LoadedPlace>>();
  const get = (pathname: string) => {
    const known = places.get(pathname);
    if (known) return known;
    const loading = usable(loadPlace(pathname, openRepository));
    places.set(pathname, loading);
    return loading;
  };
  return {
    get,
    put: (pathname, place) => void places.set(pathname, settled(place)),
    async renew(pathname) {
      const place = await loadPlace(pathname, openRepository);
      places.clear();
      places.set(pathname, settled(place));
    },
  };
}
