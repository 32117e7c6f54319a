import { resolve } from 'node:path';

/** Builds that the tests serve. `two` is a newer app with a newer guide than `one`; `folder` is `one` in a sub-folder. */
export const EDITIONS = {
  one: { base: '/', version: '1.0.0', release: undefined },
  two: { base: '/', version: '2.0.0', release: 1000 },
  folder: { base: '/office/guide/', version: '1.0.0', release: undefined },
} as const;

export type Edition = keyof typeof EDITIONS;

/** Another folder lets two runs build side by side. */
const FOLDER = process.env.EDITIONS_DIR ?? '.cache/editions';

export const editionRoot = (edition: Edition): string => resolve(FOLDER, edition, 'dist');

export const editionGuides = (edition: Edition): string => resolve(FOLDER, edition, 'guides');

/** Stands in the Russian article on silence of edition two only. */
export const SENTENCE_OF_TWO = 'Подождите молча: это второе издание.';
