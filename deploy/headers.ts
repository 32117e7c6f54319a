/** Headers of an answer by their lower-case names. */
export type Headers = Record<string, string>;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types listen-first',
];

/** Features of the browser that no page of ours may use, whoever injects what. */
const CLOSED = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** An interview must not be cut off by a dark screen, and a page may be passed on; only by ourselves. */
const OURS = ['screen-wake-lock', 'web-share'];

/**
 * The one content security policy. `forMeta` leaves out `frame-ancestors`,
 * which browsers refuse in a meta element with a warning.
 */
export function contentSecurityPolicy(forMeta: boolean): string {
  return POLICY.filter((part) => !forMeta || !part.startsWith('frame-ancestors')).join('; ');
}

/** What every answer carries, found or not, from a server and from what a device keeps. */
export const SECURITY_HEADERS: Readonly<Headers> = {
  'content-security-policy': contentSecurityPolicy(false),
  'permissions-policy': [...CLOSED.map((name) => `${name}=()`), ...OURS.map((name) => `${name}=(self)`)].join(
    ', ',
  ),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
};

export const FOR_A_YEAR = 'public, max-age=31536000, immutable';
export const FOR_FIVE_MINUTES = 'max-age=300';
/** Kept, but asked about every time. */
export const ASK_FIRST = 'no-cache';

/** Names that hold a hash of the content: such a file never changes. */
const HASHED = /^(?:assets\/.+|packs\/[0-9a-f]{64}\.json)$/;

/**
 * All headers of an existing file but its type, by its path below the base (`packs/index.json`).
 * Anything else than an existing file takes those of the empty path: a missing file is never immutable.
 */
export function headersFor(path: string): Headers {
  return { ...SECURITY_HEADERS, 'cache-control': cacheControl(path) };
}

function cacheControl(path: string): string {
  if (HASHED.test(path)) return FOR_A_YEAR;
  return path === 'packs/index.json' ? FOR_FIVE_MINUTES : ASK_FIRST;
}
