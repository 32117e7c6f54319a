import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

const SCRIPT = readFileSync('public/boot.js', 'utf8');

/** What a window must have for the app to be started at all. */
export const OF_THE_FLOOR = {
  HTMLDialogElement: { prototype: { showModal: () => {} } },
  BroadcastChannel: EventTarget,
};

interface Start {
  /** Path and query, on a site whose base is `base`. */
  address: string;
  base?: string;
  settings?: object;
  languages?: readonly string[];
  /** The page only chooses a language. */
  chooses?: boolean;
  /** What the window has, or does not, otherwise than one of the floor. */
  window?: object;
  /** More of the navigator. */
  navigator?: object;
  /** Further names of the page. */
  more?: object;
}

/** Runs `public/boot.js` as a browser does before the first paint. Returns its window and where it led on to. */
export function runBoot({
  address,
  base = '/',
  settings,
  languages = ['en-US'],
  chooses = true,
  window: ofWindow = {},
  navigator = {},
  more = {},
}: Start): BootedPage {
  const { pathname, search, hash } = new URL(address, 'https://example.org');
  const attributes = new Set(chooses ? ['data-choose-language'] : []);
  const window = Object.assign(new EventTarget(), {
    ...OF_THE_FLOOR,
    ...ofWindow,
    installOffer: undefined as Event | undefined,
  });
  const page: BootedPage = {
    window,
    ledTo: undefined,
    isTooOld: () => attributes.has('data-too-old'),
  };
  runInNewContext(SCRIPT, {
    URL,
    window,
    document: {
      currentScript: { src: `https://example.org${base}boot.js` },
      documentElement: {
        setAttribute: (name: string) => void attributes.add(name),
        hasAttribute: (name: string) => attributes.has(name),
      },
      addEventListener: () => {},
    },
    localStorage: {
      getItem: (key: string) =>
        settings && key === `listen-first:settings:${base}` ? JSON.stringify(settings) : null,
    },
    navigator: { languages, ...navigator },
    location: { pathname, search, hash, replace: (to: string) => void (page.ledTo = to) },
    ...more,
  });
  return page;
}

export interface BootedPage {
  window: EventTarget & { installOffer: Event | undefined };
  ledTo: string | undefined;
  isTooOld: () => boolean;
}
