import { guideState, projectEntries, updateGuide, wantedLanguages } from '../data/guide';
import { settings } from '../data/settings-store';
import { words } from '../i18n/words';
import { LANGUAGES, type Language } from '../model/languages';
import { isOnline } from '../pwa/connectivity';
import { isHereInApp } from '../pwa/in-app-browser';
import { checkForUpdate, keepApp } from '../pwa/keep-app';
import { offlineState, offlineStateOf, showOfflineState } from '../pwa/offline-state';
import { workerState } from '../pwa/worker-state';
import { loadEveryScreen } from './places';

const FIRST_RETRY = 15_000;
const LONGEST_RETRY = 10 * 60_000;
const UPDATE_EVERY = 60 * 60_000;

/**
 * Makes the app ready to work without a connection and keeps it so: at start, when the connection comes
 * back, and after a failure at growing intervals. Runs after the first text is on the screen.
 */
export async function keepOffline(reading: () => Language): Promise<void> {
  const show = () => showOfflineState(currentState(reading()));
  guideState.subscribe(show);
  workerState.subscribe(show);
  settings.subscribe(show);
  const attempt = async () => {
    // The one must not wait for the other's mishap: a browser may refuse workers and nothing else.
    await Promise.allSettled([keepApp(), updateGuide(reading())]);
    await projectEntries();
  };
  isOnline.subscribe(() => isOnline.get() && void attempt());
  retryWhenUnavailable(attempt);
  holdEverythingWhenReady();
  askForUpdatesGently(reading);
  await attempt();
}

function currentState(reading: Language) {
  const { release, kept, progress, problem } = guideState.get();
  const complete = wantedLanguages(reading).every((language) => kept[language] !== undefined);
  const state = offlineStateOf(workerState.get(), { release, complete, progress, problem });
  return state.phase === 'ready' && isHereInApp() ? { ...state, inApp: true as const } : state;
}

/** The intervals grow until it has been ready once. */
function retryWhenUnavailable(attempt: () => Promise<void>): void {
  let delay = FIRST_RETRY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isUnavailable = () => offlineState.get().phase === 'unavailable';
  offlineState.subscribe(() => {
    if (offlineState.get().phase === 'ready') delay = FIRST_RETRY;
    if (timer !== undefined || !isUnavailable()) return;
    timer = setTimeout(() => {
      timer = undefined;
      delay = Math.min(delay * 2, LONGEST_RETRY);
      if (isUnavailable()) void attempt();
    }, delay);
  });
}

/**
 * When another tab takes a new version, the files of this one are gone: everything that this page has not
 * needed yet must be in its memory by then.
 */
function holdEverythingWhenReady(): void {
  offlineState.subscribe(() => {
    if (offlineState.get().phase !== 'ready') return;
    for (const language of LANGUAGES) words.load(language).catch(() => {});
    loadEveryScreen().catch(() => {});
  });
}

/** An app that stays open for days asks again when somebody comes back to it. */
function askForUpdatesGently(reading: () => Language): void {
  let last = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - last < UPDATE_EVERY) return;
    last = performance.now();
    void checkForUpdate();
    void updateGuide(reading()).then(projectEntries);
  });
}
