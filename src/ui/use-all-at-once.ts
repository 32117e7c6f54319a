import { useDeferredValue, useEffect, useSyncExternalStore } from 'react';

let textWasShown = false;

/**
 * False for the first frame of an app that starts without a prerendered page, so that the text in sight comes
 * before what is below it; true from the next frame on, on every later screen, and for an address with a part.
 */
export function useAllAtOnce(): boolean {
  useEffect(() => {
    textWasShown = true;
  }, []);
  const prerendered = useSyncExternalStore(neverChanges, isNotPrerendered, isPrerendered);
  return useDeferredValue(true, prerendered || textWasShown || location.hash !== '');
}

const neverChanges = () => () => {};
const isNotPrerendered = () => false;
const isPrerendered = () => true;
