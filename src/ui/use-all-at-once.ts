import { useDeferredValue, useEffect } from 'react';
import { useUnchanging } from './use-unchanging';

let textWasShown = false;

/**
 * False for the first frame of the first long text that an app shows without a prerendered page, so that what is in
 * sight comes before what is below it; true from the next frame on, and for an address with a part.
 */
export function useAllAtOnce(): boolean {
  useEffect(() => {
    textWasShown = true;
  }, []);
  const prerendered = useUnchanging(isNotPrerendered, true);
  return useDeferredValue(true, prerendered || textWasShown || location.hash !== '');
}

const isNotPrerendered = () => false;
