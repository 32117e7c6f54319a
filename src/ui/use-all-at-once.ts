import { useDeferredValue, useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { useEntryState } from './entry-state';
import { useUnchanging } from './use-unchanging';

let textWasShown = false;

/**
 * False for the first frame of the first long text that an app shows without a prerendered page, so that what is in
 * sight comes before what is below it; true from the next frame on, and for an address with a part and a page that was left half-way.
 */
export function useAllAtOnce(): boolean {
  useEffect(() => {
    textWasShown = true;
  }, []);
  const { hash } = useLocation();
  const { scroll = 0 } = useEntryState();
  const prerendered = useUnchanging(isNotPrerendered, true);
  return useDeferredValue(true, prerendered || textWasShown || hash !== '' || scroll > 0);
}

const isNotPrerendered = () => false;
