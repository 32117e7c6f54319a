import type { Language } from '../model/languages';
import type { PackIndex, PackPart } from '../model/pack-format';
import { sha256Hex } from '../model/sha256-hex';
import { download } from './download';
import { PackProblem } from './pack-problem';
import {
  activateIndex,
  INDEX_URL,
  keptLanguages,
  partUrl,
  readSealedIndex,
  removeUnwantedParts,
  sealPart,
} from './sealed-packs';
import { verifyIndex } from './verify';
import { holdForVisit, holdIndexForVisit, releaseFromVisit, visitIndex, visitPart } from './visit-packs';

const INDEX_LIMIT = 64 * 1024;

/**
 * Brings the wanted languages to the release that the network offers: stage every part, verify it,
 * then switch. Languages come in the order wanted. `onProgress` gets a share of 0 to 1 of the bytes to fetch.
 * Throws a PackProblem; whatever was active before stays active, and what storage does not take is held in memory.
 */
export async function installPacks(
  wanted: readonly Language[],
  onProgress: (share: number) => void,
): Promise<PackIndex> {
  const text = new TextDecoder().decode(await download(INDEX_URL, INDEX_LIMIT));
  const index = await verifyIndex(text);
  // First of all: what a newer app has kept must not be touched.
  const active = (await readSealedIndex()) ?? visitIndex();
  if (active && index.release < active.release) {
    throw new PackProblem('older', `release ${index.release}, here ${active.release}`);
  }
  holdIndexForVisit(index);
  await stageParts(index, wanted, onProgress);
  await activateIndex(text);
  await removeUnwantedParts(index, wanted);
  return index;
}

async function stageParts(
  index: PackIndex,
  wanted: readonly Language[],
  onProgress: (share: number) => void,
) {
  const kept = await keptLanguages(index);
  const missing = wanted
    .filter((language) => !kept.includes(language))
    .map((it) => index.languages[it].parts.content);
  const total = missing.reduce((sum, part) => sum + part.size, 0);
  const received = new Map<string, number>();
  const stage = async (part: PackPart) => {
    const { sha256 } = part;
    const fetchPart = () =>
      downloadPart(part, (count) => {
        received.set(sha256, count);
        onProgress([...received.values()].reduce((sum, it) => sum + it, 0) / total);
      });
    const bytes = visitPart(sha256) ?? (await fetchPart());
    // Held before storage is asked: what it refuses need not be fetched again, and can be read meanwhile.
    holdForVisit(sha256, bytes);
    await sealPart(sha256, bytes);
    releaseFromVisit(sha256);
  };
  // All at once: one round trip instead of one per language on a slow network. One that fails does not
  // stop the others: what they bring need not be fetched again.
  const outcomes = await Promise.allSettled(missing.map(stage));
  const failed = outcomes.find((it) => it.status === 'rejected');
  if (failed) throw failed.reason;
}

async function downloadPart({ sha256, size }: PackPart, onBytes: (received: number) => void) {
  const bytes = await download(partUrl(sha256), size, onBytes);
  if (bytes.byteLength !== size || (await sha256Hex(bytes)) !== sha256) {
    throw new PackProblem('bad-answer', `${sha256} is not what the index promises`);
  }
  return bytes;
}
