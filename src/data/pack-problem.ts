import type { OfflineReason } from '../model/offline';

/** Why a pack was not taken. What was kept before stays as it was. */
export class PackProblem extends Error {
  constructor(
    readonly reason: OfflineReason,
    detail: string,
  ) {
    super(`${reason}: ${detail}`);
    this.name = 'PackProblem';
  }
}
