import { z } from 'zod';

const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be 43 characters of base64url');

/** A public P-256 key as JWK. Members beyond these are dropped. */
const point = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
});

const kid = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/, 'must be 1 to 64 letters, digits, dots, hyphens');

export const publicJwkSchema = point.extend({
  kid,
  d: z.undefined('must be absent: this is a list of public keys').optional(),
});

export const privateJwkSchema = point.extend({ kid, d: coordinate });

export type PublicJwk = z.infer<typeof point>;
export type PrivateJwk = z.infer<typeof privateJwkSchema>;

/** Drops the private part and the name. */
export function publicPart({ kty, crv, x, y }: PublicJwk): PublicJwk {
  return { kty, crv, x, y };
}
