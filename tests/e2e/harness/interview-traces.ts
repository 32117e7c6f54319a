import { relative } from 'node:path';
import { AGE_BANDS, PHASES, CONTEXTS, LEGAL_AGES, STAGES } from '../../../src/model/vocabulary';
import { bandLabel } from '../../../src/model/band-label';
import { filesBelow, storedBytes } from './stored-bytes';
import { WORDS } from './words';

/** A file of the profile, and what in it tells of an interview. */
export interface Trace {
  file: string;
  what: string;
}

interface Needle {
  what: string;
  forms: Buffer[];
  /** Also in what the browser keeps of the app itself. */
  everywhere: boolean;
}

/**
 * Where the guide and the app's own code lie. They hold the codes and the words of every facet, whatever was chosen:
 * there only what none of the app's files has is looked for.
 */
const OF_THE_APP = /\/(Cache|Code Cache|Service Worker|WebStorage|IndexedDB)\//;

/** As UTF-8 and as UTF-16, in JSON, in JSON within JSON (a sealed record), once more, and in an address. */
function forms(text: string): Buffer[] {
  const escaped = [text, quoted(text), quoted(quoted(text)), quoted(quoted(quoted(text)))];
  const written = new Set([...escaped, encodeURIComponent(text)]);
  return [...written].flatMap((it) => [Buffer.from(it, 'utf8'), Buffer.from(it, 'utf16le')]);
}

const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);

/** A short text as the commands of a session file hold it: how many letters, then the letters. */
function counted(text: string): Buffer[] {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return (['utf16le', 'utf8'] as const).map((coding) => Buffer.concat([length, Buffer.from(text, coding)]));
}

const everywhere = (...texts: string[]): Needle[] =>
  texts.map((what) => ({ what, forms: forms(what), everywhere: true }));
const outside = (...texts: (string | undefined)[]): Needle[] =>
  texts.filter((it) => it !== undefined).map((what) => ({ what, forms: forms(what), everywhere: false }));
const inSessions = (...texts: string[]): Needle[] =>
  texts.map((what) => ({ what: `${what} of a control`, forms: counted(what), everywhere: false }));

const labels = (group: string, codes: readonly string[]) => codes.map((code) => WORDS[`${group}.${code}`]);

/** What is looked for, by what would have left it there. */
const NEEDLES = {
  /** The head of every form state that Chromium writes, the kinds of its controls, their old names and values. */
  controls: [
    ...everywhere('Blink serialized form state'),
    ...inSessions('radio', 'checkbox', 'select-one', 'band', 'legal-age', 'lead'),
    ...inSessions(...AGE_BANDS, ...LEGAL_AGES, ...CONTEXTS, ...STAGES.during),
  ],
  /** What was chosen, in the words that were tapped. */
  words: outside(
    ...labels('context', CONTEXTS),
    ...labels('legalAge', LEGAL_AGES),
    ...labels('stage', STAGES.during),
    WORDS['plan.lead'],
  ),
  /** Fields of the record of an open interview that no file of the guide has. */
  record: everywhere('"marks":{', '"legalAge":', '"startedAt":'),
  /** Which lists were opened, and for which age. */
  history: outside(
    ...PHASES.map((phase) => `/interview/${phase}/`),
    ...labels(
      'phase',
      PHASES.map((phase) => `${phase}.title`),
    ),
    ...AGE_BANDS.map((band) => WORDS['plan.years']!.replace('{{band}}', bandLabel(band))),
  ),
  /** What stood at the top of a page that was left, as a browser notes it to find it again. */
  anchors: outside('#stage-', '#P68-', '#content>', '.item-text', '-words', '>blockquote'),
  /** The language of the child and how it is spoken to, among the settings. */
  settings: outside('"second":', '"address":{'),
} satisfies Record<string, Needle[]>;

export type TraceKind = keyof typeof NEEDLES;

/**
 * Everything in the files of a profile that tells of an interview, most general kinds first. The browser should be
 * closed: what it has not written yet is not found.
 * @param more texts of this very interview, such as the seals of its records, searched for everywhere
 */
export function interviewTraces(
  profile: string,
  kinds: readonly TraceKind[],
  more: readonly string[] = [],
): Trace[] {
  const needles = [...kinds.flatMap((kind) => NEEDLES[kind]), ...everywhere(...more)];
  return filesBelow(profile).flatMap((file) => {
    const held = storedBytes(file);
    const isOfApp = OF_THE_APP.test(file);
    return needles
      .filter((needle) => needle.everywhere || !isOfApp)
      .filter(({ forms }) => forms.some((form) => held.some((bytes) => bytes.includes(form))))
      .map(({ what }) => ({ file: relative(profile, file), what }));
  });
}
