import { useLocation } from 'react-router-dom';

/** What the app knows of the present entry of the browser's history, beside its place. */
export interface EntryState {
  /** Neither its address nor its title may tell what it is. */
  silent: boolean;
  /** The page came without its text: whoever draws it shows the part, or puts back the position. */
  isDrawnLater?: boolean;
  /** How far it was scrolled when it was last left, in pixels. */
  scroll?: number | undefined;
}

const OPEN: EntryState = Object.freeze({ silent: false });

/** The state of the present entry; that of an open one while prerendering. */
export function useEntryState(): EntryState {
  const { state } = useLocation() as { state: EntryState | null };
  return state ?? OPEN;
}
