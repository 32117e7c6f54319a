/**
 * Why the app is not ready to work without a connection. Each has its words in `locales/`, and each is given only
 * when it was seen; `not-kept` when nothing else was.
 */
export const OFFLINE_REASONS = [
  'no-service-worker',
  'not-secure',
  'no-connection',
  'bad-answer',
  'server',
  'certificate',
  'refused',
  'older',
  'update-app',
  'no-storage',
  'not-kept',
] as const;

export type OfflineReason = (typeof OFFLINE_REASONS)[number];

/**
 * Progress counts files of the app and bytes of the guide as one scale of 0 to 1. `inApp`: the page stands in a
 * browser inside another app, and only there is it ready.
 */
export type OfflineState =
  | { phase: 'getting-ready'; progress: number }
  | { phase: 'ready'; release: number; inApp?: true }
  | { phase: 'unavailable'; reason: OfflineReason };
