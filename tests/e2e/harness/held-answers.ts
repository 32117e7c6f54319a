import type { Site } from './test';

export interface HeldAnswers {
  /** Answers everything that waits and all that comes. */
  release(): void;
}

/** Lets every request whose path matches wait until the test releases it. */
export function holdAnswers(site: Site, path: RegExp): HeldAnswers {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  site.server.intercept = async ({ url = '/' }) => {
    if (path.test(url)) await released;
    return false;
  };
  return { release };
}
