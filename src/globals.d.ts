/// <reference types="vite/client" />

/** From package.json, or APP_VERSION when a build asks for another. */
declare const __APP_VERSION__: string;

/** Public keys whose signature on the index is accepted. */
declare const __TRUSTED_KEYS__: readonly { keyId: string; jwk: JsonWebKey }[];

/** True when the build trusts the public development key: said in the app. */
declare const __DEVELOPMENT_BUILD__: boolean;

interface Window {
  /** The browser's offer to install the app, held by `public/boot.js`. */
  installOffer?: Event;
}
