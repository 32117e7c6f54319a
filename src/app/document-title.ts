import { isCovered } from '../data/cover-state';

/** Says nothing. The same in every language, and in `public/boot.js`, which has to know it before the first paint. */
export const NEUTRAL_TITLE = 'Listen First';

/** The title of the place that is shown; undefined until the app knows it. */
let ofPlace: string | undefined;

/** The one way to the title of the document: that of a place is shown unless the screen is covered. */
export function showTitle(title: string): void {
  ofPlace = title;
  write();
}

function write(): void {
  if (isCovered.get()) document.title = NEUTRAL_TITLE;
  else if (ofPlace !== undefined) document.title = ofPlace;
}

isCovered.subscribe(write);
