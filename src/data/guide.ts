import type { GuideRepository } from '../model/guide-repository';
import { LANGUAGES, type Language } from '../model/languages';
import { createObservable, partOf, type Observable } from '../model/observable';
import type { OfflineReason } from '../model/offline';
import type { PackIndex } from '../model/pack-format';
import { packRepository } from '../model/pack-repository';
import type { EntriesStore } from './entries-database';
import { installPacks } from './install-packs';
import { PackProblem } from './pack-problem';
import { keptLanguages, readPack, readSealedIndex, readSealedPack } from './sealed-packs';
import { settings } from './settings-store';
import { steadyRepository } from './steady-repository';
import { visitIndex, visitPart } from './visit-packs';

/** The guide as this device has it. */
export interface GuideState {
  /** Release of the active packs; undefined before the first are here. */
  release?: number;
  /** Kept languages with the size of their pack in bytes. */
  kept: Partial<Record<Language, number>>;
  /** Languages that can be read without the network: the kept ones, and what only this visit has. */
  openable: readonly Language[];
  /** Share of 0 to 1 of what has to be fetched now. */
  progress: number;
  /** Why the last attempt to fetch brought nothing; undefined when it succeeded or is under way. */
  problem?: OfflineReason;
  /** The projection into IndexedDB: not needed to read, only for quick access. */
  database: 'waiting' | 'ready' | 'refused' | 'newer';
}

/** What a prerendered page knows of it. */
export const NO_GUIDE: GuideState = Object.freeze({
  kept: {},
  openable: [],
  progress: 0,
  database: 'waiting',
});

const state = createObservable(NO_GUIDE);

export const guideState: Observable<GuideState> = state;

/** Another list whenever another guide, or a language of it, can be read; not at every byte that is fetched. */
export const openableLanguages = partOf(state, ({ openable }) => openable);

const memory = new Map<Language, Promise<GuideRepository | undefined>>();
let entries: EntriesStore | undefined;
/** While the database is being opened: whoever needs it meanwhile waits for the same connection. */
let opening: Promise<EntriesStore> | undefined;
let index: PackIndex | undefined;
let underWay: Promise<void> | undefined;
/** The language that was being read when the guide was last asked for. */
let lastReading: Language = LANGUAGES[0];
/** Languages that the last fetch of this page brought whole; undefined before and after a failure. */
let installed: readonly Language[] | undefined;
const indexRead = typeof window === 'undefined' ? Promise.resolve() : readIndex();
const started = indexRead.then(showActive);

const change = (part: Partial<GuideState>): void => state.set({ ...state.get(), ...part });

/** The languages a person wants on this device, the one being read first. */
export function wantedLanguages(reading: Language): Language[] {
  const wanted = settings.get().kept ?? LANGUAGES;
  return [reading, ...wanted.filter((language) => language !== reading)];
}

/**
 * The guide in one language, from whichever copy is at hand.
 * With neither it waits for a fetch that is under way. Undefined: not on this device.
 */
export async function openRepository(language: Language): Promise<GuideRepository | undefined> {
  // Taken first: a fetch may end while the device is looked through.
  const fetching = underWay;
  await indexRead;
  const found = await readFromDevice(language);
  if (found || !fetching) return found;
  await fetching;
  return readFromDevice(language);
}

/** Fetches what the network has newer or this device lacks. Never throws: the outcome is in `guideState`. */
export function updateGuide(reading: Language): Promise<void> {
  lastReading = reading;
  underWay ??= fetchWanted().finally(() => (underWay = undefined));
  return underWay;
}

/**
 * Checks every byte of the kept packs, fetches again what is damaged or gone, and brings IndexedDB up to
 * them; called when the page is idle. Never throws: the outcome is in `guideState`.
 */
export async function projectEntries(): Promise<void> {
  await started;
  if (await projectPacks()) return;
  await updateGuide(lastReading);
  await projectPacks();
}

/** False when a pack that counted as kept is not there whole. */
async function projectPacks(): Promise<boolean> {
  const counted = Object.keys(state.get().kept) as Language[];
  // Another tab may have renewed the guide.
  await readIndex();
  await showActive();
  if (!index) return counted.length === 0;
  const active = index;
  const damaged: Language[] = [];
  let usable = true;
  for (const language of await keptLanguages(active)) {
    const pack = await readSealedPack(active, language);
    if (!pack) {
      damaged.push(language);
      continue;
    }
    const { sha256 } = active.languages[language].parts.content;
    usable = usable && (await inDatabase((store) => store.project(pack, sha256)));
  }
  if (usable && (await inDatabase(removeUnwanted))) {
    memory.clear();
    change({ database: 'ready' });
  }
  // Looked up again: a fetch may have brought or removed a language meanwhile, of a newer index too.
  const latest = index ?? active;
  const whole = (await keptLanguages(latest)).filter((language) => !damaged.includes(language));
  showKept(latest, whole);
  return counted.every((language) => whole.includes(language));
}

async function removeUnwanted(store: EntriesStore): Promise<void> {
  if (installed) await store.keepOnly(installed);
}

/** False when the database refused; the guide is then read from the packs. */
async function inDatabase(work: (store: EntriesStore) => Promise<void>): Promise<boolean> {
  try {
    await work(await openedDatabase());
    return true;
  } catch (error) {
    entries?.close();
    entries = undefined;
    change({ database: error instanceof Error && error.name === 'NewerDatabase' ? 'newer' : 'refused' });
    return false;
  }
}

async function openedDatabase(): Promise<EntriesStore> {
  if (entries) return entries;
  opening ??= openDatabase().finally(() => (opening = undefined));
  return (entries = await opening);
}

async function openDatabase(): Promise<EntriesStore> {
  const { openEntries } = await import('./entries-database');
  return openEntries(() => {
    entries = undefined;
    change({ database: 'waiting' });
  });
}

/**
 * First the open database, when it is up to the active packs: it reads one entry at a time. Before that, and
 * whenever it is not usable, the sealed pack. Last, what an old projection still has, if the packs were deleted.
 */
async function readFromDevice(language: Language): Promise<GuideRepository | undefined> {
  return (await projected(language)) ?? (await sealed(language)) ?? (await leftInDatabase(language));
}

async function projected(language: Language): Promise<GuideRepository | undefined> {
  const repository = await entries?.repository(language).catch(() => undefined);
  if (!repository || repository.release !== index?.release) return undefined;
  return steadyRepository(repository, () => sealed(language));
}

/** Read once, however many ask for it at the same time. */
function sealed(language: Language): Promise<GuideRepository | undefined> {
  const known = memory.get(language);
  if (known || !index) return known ?? Promise.resolve(undefined);
  const reading = readPack(index, language).then((pack) => {
    if (pack) return packRepository(pack);
    if (memory.get(language) === reading) memory.delete(language);
    return undefined;
  });
  memory.set(language, reading);
  return reading;
}

async function leftInDatabase(language: Language): Promise<GuideRepository | undefined> {
  try {
    return await (await openedDatabase()).repository(language);
  } catch {
    return undefined;
  }
}

/** Where no storage has taken one, that of this visit. */
async function readIndex(): Promise<void> {
  const active = (await readSealedIndex().catch(() => undefined)) ?? visitIndex();
  if (active?.release !== index?.release) memory.clear();
  index = active;
}

/** Which languages are kept; a text is read without waiting for it. */
async function showActive(): Promise<void> {
  if (index) showKept(index, await keptLanguages(index));
  else if (state.get().release !== undefined) change({ release: undefined, kept: {}, openable: [] });
}

/** Leaves the state as it is when nothing has changed. */
function showKept(active: PackIndex, languages: readonly Language[]): void {
  const { release } = active;
  const kept = Object.fromEntries(languages.map((it) => [it, active.languages[it].parts.content.size]));
  const isHeld = (language: Language) => visitPart(active.languages[language].parts.content.sha256);
  const openable = LANGUAGES.filter((it) => languages.includes(it) || isHeld(it));
  const { release: before, kept: keptBefore, openable: openableBefore } = state.get();
  if (JSON.stringify([before, keptBefore, openableBefore]) === JSON.stringify([release, kept, openable]))
    return;
  change({ release, kept, openable });
}

/** Once more when a further language was asked for meanwhile. */
async function fetchWanted(): Promise<void> {
  await started;
  for (;;) {
    const wanted = wantedLanguages(lastReading);
    await fetchGuide(wanted);
    if (!installed || wantedLanguages(lastReading).every((it) => wanted.includes(it))) return;
  }
}

async function fetchGuide(wanted: readonly Language[]): Promise<void> {
  change({ progress: 0, problem: undefined });
  installed = undefined;
  try {
    index = await oneTabAtATime(() => installPacks(wanted, (progress) => change({ progress })));
    installed = wanted;
    memory.clear();
    showKept(index, await keptLanguages(index));
    change({ progress: 1 });
  } catch (error) {
    // What came and could not be kept is read all the same.
    await readIndex();
    await showActive();
    change({ problem: error instanceof PackProblem ? error.reason : 'no-storage' });
  }
}

/** Where the browser refuses locks, as it does with storage, the tabs fetch side by side. */
async function oneTabAtATime<T>(work: () => Promise<T>): Promise<T> {
  let begun: Promise<T> | undefined;
  const begin = () => (begun ??= work());
  try {
    const { locks } = navigator as { locks?: LockManager };
    await locks?.request(`listen-first:packs:${import.meta.env.BASE_URL}`, begin);
  } catch {
    // What the work itself rejects with is told by what is returned.
  }
  return begin();
}
