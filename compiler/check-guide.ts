import { checkHouse } from './check-house';
import { checkRelease } from './check-release';
import { checkSources, type CheckedSources } from './check-sources';
import type { RawSources } from './read-sources';

/** Every check of the content: of each record, and of the house rules between them. */
export function checkContent(raw: RawSources): CheckedSources {
  const checked = checkSources(raw);
  return { ...checked, problems: [...checked.problems, ...checkHouse(raw, checked)] };
}

/**
 * Every check of the guide. The release is looked at only once all else is in order,
 * since the hash of half a guide says nothing.
 */
export function checkGuide(raw: RawSources): CheckedSources {
  const checked = checkContent(raw);
  return checked.problems.length > 0 ? checked : { ...checked, problems: checkRelease(checked.sources) };
}
