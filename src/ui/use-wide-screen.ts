import { useSyncExternalStore } from 'react';

/** From here on the list stands beside the detail; the same width as in shell.css. */
const WIDE = '(min-width: 840px)';

/** Whether there is room for a list beside the detail. False while prerendering and hydrating. */
export function useWideScreen(): boolean {
  return useSyncExternalStore(subscribe, isWide, () => false);
}

const isWide = () => matchMedia(WIDE).matches;

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
