import type { Language } from '../model/languages';
import type { Pack } from '../model/pack-format';
import type { Criteria } from './matches';
import type { ShownAnswer } from './shown-answer';

/** What the page asks its worker of search. Each message is answered once, in whatever order. */
export type ToSearch = { id: number } & (
  | { type: 'open'; pack: Pack }
  | { type: 'close'; language: Language }
  | { type: 'ask'; language: Language; query: string; exact: boolean; criteria: Criteria }
);

/** `failed` tells why there is nothing else; `answer` comes for `ask` only. */
export interface FromSearch {
  id: number;
  answer?: ShownAnswer;
  failed?: string;
}
