import { settled, usable } from '../model/usable-promise';
import { loadPlace, type LoadedPlace, type OpenRepository } from './place-data';

/** Places by address, each loaded once, so that going back is immediate. */
export interface PlaceCache {
  get(pathname: string): Promise<LoadedPlace>;
  /** Puts a place that is there already, from the page itself. */
  put(pathname: string, place: LoadedPlace): void;
  /**
   * Loads a place afresh and forgets all others: the guide has changed. A text that is there stays where the newer
   * guide is not here in its language. Rejects when its code cannot be fetched.
   */
  renew(pathname: string): Promise<void>;
  /** How often the guide has changed. */
  renewals(): number;
  /**
   * Forgets the places that could not be loaded, so that they are loaded when somebody comes again. Not by itself: as
   * long as a failure is being drawn, whoever asks must get the same one.
   */
  forgetFailed(): void;
}

export function createPlaceCache(openRepository: OpenRepository): PlaceCache {
  const places = new Map<string, Promise<LoadedPlace>>();
  const failed = new Set<string>();
  let renewals = 0;
  const get = (pathname: string) => {
    const known = places.get(pathname);
    if (known) return known;
    const loading = usable(loadPlace(pathname, openRepository));
    loading.catch(() => failed.add(pathname));
    places.set(pathname, loading);
    return loading;
  };
  return {
    get,
    put: (pathname, place) => void places.set(pathname, settled(place)),
    async renew(pathname) {
      const place = await loadPlace(pathname, openRepository);
      const before = await places.get(pathname)?.catch(() => undefined);
      const isLost = 'missing' in place && place.missing === 'notHere';
      places.clear();
      failed.clear();
      places.set(pathname, settled(isLost && before ? before : place));
      renewals += 1;
    },
    renewals: () => renewals,
    forgetFailed() {
      for (const pathname of failed) places.delete(pathname);
      failed.clear();
    },
  };
}
