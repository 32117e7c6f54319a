import { LANGUAGES, type Language } from '../model/languages';
import type { Pack, PackIndex, SignedIndex } from '../model/pack-format';
import { sha256Hex } from '../model/sha256-hex';
import { PackProblem } from './pack-problem';
import { parseIndex } from './parse-index';
import { visitPart } from './visit-packs';

/**
 * Sealed packs: the verified bytes as they came, in Cache Storage, under content addresses.
 * The kept index says which of them are active; replacing that one record is the switch from old to new.
 */
const BASE = import.meta.env.BASE_URL;
const CACHE = `listen-first:packs:${BASE}`;

/** Header of the kept index: one changed byte must not pass for a newer release. */
const CHECKSUM = 'x-sha256';

export const INDEX_URL = `${BASE}packs/index.json`;

export const partUrl = (sha256: string): string => `${BASE}packs/${sha256}.json`;

/**
 * The active index, or undefined when none is kept, it is damaged, or storage is refused.
 * Throws a PackProblem `update-app` when newer code sealed it: then nothing here may be touched.
 */
export async function readSealedIndex(): Promise<PackIndex | undefined> {
  const text = await readIndexText();
  if (text === undefined) return undefined;
  try {
    return parseIndex((JSON.parse(text) as SignedIndex).payload);
  } catch (error) {
    if (error instanceof PackProblem && error.reason === 'update-app') throw error;
    return undefined;
  }
}

/** Not by its signature: the key may have been retired since, and what is here must stay readable. */
async function readIndexText(): Promise<string | undefined> {
  try {
    const kept = await (await caches.open(CACHE)).match(INDEX_URL);
    const text = await kept?.text();
    if (text === undefined || kept?.headers.get(CHECKSUM) !== (await checksum(text))) return undefined;
    return text;
  } catch {
    return undefined;
  }
}

const checksum = (text: string): Promise<string> => sha256Hex(new TextEncoder().encode(text));

/** The active pack of a language, from storage or, where that took nothing, from the memory of this page. */
export async function readPack(index: PackIndex, language: Language): Promise<Pack | undefined> {
  const held = () => visitPart(index.languages[language].parts.content.sha256);
  return (await readSealedPack(index, language)) ?? parsePack(held());
}

const parsePack = (bytes: Uint8Array<ArrayBuffer> | undefined) =>
  bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Pack);

/** The active pack of a language; bytes that are damaged or unreadable are dropped and count as missing. */
export async function readSealedPack(index: PackIndex, language: Language): Promise<Pack | undefined> {
  const { sha256 } = index.languages[language].parts.content;
  try {
    const cache = await caches.open(CACHE);
    const kept = await cache.match(partUrl(sha256));
    if (!kept) return undefined;
    const bytes = await kept.arrayBuffer().catch(() => new ArrayBuffer(0));
    const isWhole = (await sha256Hex(new Uint8Array(bytes))) === sha256;
    if (isWhole) return parsePack(new Uint8Array(bytes));
    await cache.delete(partUrl(sha256));
  } catch {
    // Storage refused: the same as nothing kept.
  }
  return undefined;
}

/** The languages whose active part is kept. Looks at the addresses only, not at the bytes. */
export async function keptLanguages(index: PackIndex): Promise<Language[]> {
  try {
    const cache = await caches.open(CACHE);
    const addresses = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
    return LANGUAGES.filter((language) =>
      addresses.has(partUrl(index.languages[language].parts.content.sha256)),
    );
  } catch {
    return [];
  }
}

/** Keeps verified bytes beside the active ones. Throws a PackProblem `no-storage`. */
export async function sealPart(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await store(partUrl(sha256), new Blob([bytes], { type: 'application/json' }));
}

/**
 * Makes a verified index active; writes nothing when it is active already.
 * Every part it needs must be kept. Throws a PackProblem `no-storage`.
 */
export async function activateIndex(text: string): Promise<void> {
  if ((await readIndexText()) === text) return;
  await store(INDEX_URL, new Blob([text], { type: 'application/json' }), {
    [CHECKSUM]: await checksum(text),
  });
}

/** Removes parts that the active index does not want any more. A failure only leaves them for the next time. */
export async function removeUnwantedParts(index: PackIndex, wanted: readonly Language[]): Promise<void> {
  const keep = new Set([INDEX_URL, ...wanted.map((it) => partUrl(index.languages[it].parts.content.sha256))]);
  try {
    const cache = await caches.open(CACHE);
    for (const request of await cache.keys()) {
      if (!keep.has(new URL(request.url).pathname)) await cache.delete(request);
    }
  } catch {
    // The switch is made; only room is lost.
  }
}

async function store(url: string, body: Blob, headers: Record<string, string> = {}): Promise<void> {
  const response = new Response(body, { headers: { 'content-length': String(body.size), ...headers } });
  try {
    await (await caches.open(CACHE)).put(url, response);
  } catch (error) {
    // By effect, not by name: a full disk gives UnknownError, a refused store SecurityError.
    throw new PackProblem('no-storage', String(error));
  }
}
