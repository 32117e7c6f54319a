import type { ReactNode } from 'react';
import type { GuideRepository } from '../model/guide-repository';
import type { Translate } from '../i18n/translator';

export interface ScreenRequest {
  repository: GuideRepository;
  /** The id in the address, for places that have one. */
  id: string;
}

/**
 * One place a person can go to. `load` runs the same in the browser and while prerendering; its result
 * must survive JSON. Undefined means that there is no such thing.
 */
export interface ScreenModule<Data> {
  load(request: ScreenRequest): Promise<Data | undefined>;
  title(data: Data, t: Translate): string;
  View(props: { data: Data }): ReactNode;
}

/** For screens that read nothing from the guide. */
export const loadNothing = async (): Promise<Record<string, never>> => ({});
