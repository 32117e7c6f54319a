import { contentHash } from './content-hash';
import type { GuideSources } from './guide-sources';
import type { Problem } from './problem';

/** Refuses content that differs from that of its release: devices take only a higher release. */
export function checkRelease(sources: GuideSources): Problem[] {
  if (!sources.release || sources.release.content === contentHash(sources)) return [];
  const message =
    `expected the content of release ${sources.release.release}, ` +
    'got another: content changed but release did not rise; run npm run guides:release';
  return [{ file: 'release.yaml', field: 'content', message }];
}
