import type { SpeechChoice } from '../model/interview';
import { createObservable, type Observable } from '../model/observable';
import { changeSpeech, interviewState } from './open-interview';

/**
 * In which second language and which form of address words are shown. It tells of the child, so it belongs to the open
 * interview and goes with it; without one it is in memory only.
 */
const inMemory = createObservable<SpeechChoice>({});

/** What a prerendered page knows of it: nothing. */
export const NO_SPEECH: SpeechChoice = Object.freeze({});

export const speechChoice: Observable<SpeechChoice> = {
  get() {
    const now = interviewState.get();
    return now.phase === 'open' ? now.interview : inMemory.get();
  },
  subscribe(listener) {
    const ends = [inMemory.subscribe(listener), interviewState.subscribe(listener)];
    return () => ends.forEach((end) => end());
  },
};

/** Shows words in this way from now on. */
export function chooseSpeech(choice: SpeechChoice): void {
  if (interviewState.get().phase === 'open') void changeSpeech(choice);
  else inMemory.set({ ...inMemory.get(), ...choice });
}

// What was chosen before an interview goes into it; what was chosen in one ends with it.
let before = interviewState.get().phase;
interviewState.subscribe(() => {
  const { phase } = interviewState.get();
  if (phase === before) return;
  if (phase === 'open' || before === 'open') inMemory.set({});
  before = phase;
});
