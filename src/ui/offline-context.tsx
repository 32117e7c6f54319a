import { createContext, use } from 'react';
import type { OfflineState } from '../model/offline';

/** What a prerendered page says of itself: nothing is kept yet. */
export const GETTING_READY: OfflineState = { phase: 'getting-ready', progress: 0 };

export const OfflineContext = createContext<OfflineState>(GETTING_READY);

export const useOfflineState = (): OfflineState => use(OfflineContext);
