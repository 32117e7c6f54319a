import { bandLabel } from '../model/band-label';
import { SOURCE_LANGUAGE } from '../model/languages';
import type {
  ArticleEntry,
  BandEntry,
  Block,
  CountryEntry,
  Entry,
  EntryKind,
  ItemEntry,
  Pack,
  PhraseEntry,
  PromptEntry,
  QuestionTypeEntry,
  TermEntry,
} from '../model/pack-format';
import type { AgeBand, Context, Country, Phase, Role } from '../model/vocabulary';
import type { HitKind } from '../model/search-words';
import { searchLanguageOf } from './search-language';

/** What hits can be filtered by. What is absent does not limit. */
export interface Facets {
  kind: HitKind;
  /** Empty means every role. */
  roles: readonly Role[];
  /** Also for the person who leads the interview. */
  lead: boolean;
  phase?: Phase;
  band?: AgeBand;
  contexts: readonly Context[];
  notFor: readonly Context[];
  /** Technique of questioning: not for those who only receive a disclosure. */
  technique: boolean;
  country?: Country;
}

/** What is searched as one: an entry, or a section of an article. */
export interface SearchDocument {
  /** `crying` of kind article is `article/crying`, its section `now` is `article/crying#now`. */
  id: string;
  /** The hit that it belongs to: `article/crying` for both. */
  hit: string;
  kind: HitKind;
  /** Id of the entry, or of the helpline or fact inside a country. */
  entry: string;
  /** What the hit is called; of a section, the article's title. */
  title: string;
  language: string;
  section?: { id: string; heading: string };
  /** Only beside an utterance to avoid: what to say instead. */
  better?: string;
  facets: Facets;
  /** What is searched, by weight. */
  words: { title: string; heading: string; text: string };
}

/** The kinds of entry that an index is made from: those of `documentsOf`, and the words that lead to them. */
export const SEARCHED = [
  'article',
  'item',
  'prompt',
  'phrase',
  'question-type',
  'term',
  'band',
  'country',
  'search-words',
] as const satisfies readonly EntryKind[];

/** Everything of a pack that can be found. An utterance to avoid without a better version cannot. */
export function makeDocuments(pack: Pack): SearchDocument[] {
  return pack.entries.flatMap((entry) => documentsOf(entry, pack));
}

function documentsOf(entry: Entry, pack: Pack): SearchDocument[] {
  switch (entry.kind) {
    case 'article':
      return articleDocuments(entry);
    case 'item':
      return [itemDocument(entry)];
    case 'prompt':
      return [promptDocument(entry)];
    case 'phrase':
      return entry.quality === 'avoid' && !entry.better ? [] : [phraseDocument(entry)];
    case 'question-type':
      return [questionTypeDocument(entry)];
    case 'term':
      return [termDocument(entry, pack)];
    case 'band':
      return [bandDocument(entry)];
    case 'country':
      return [...contactDocuments(entry), ...factDocuments(entry)];
    default:
      // Sources, sets and lists of words are not read by themselves; a kind of a newer guide is not known here.
      return [];
  }
}

const EVERYBODY = { roles: [], lead: false, contexts: [], notFor: [], technique: false };

const idsOf = (kind: HitKind, entry: string) => ({
  id: `${kind}/${entry}`,
  hit: `${kind}/${entry}`,
  kind,
  entry,
});

function articleDocuments({
  id,
  title,
  summary,
  sections,
  language,
  ...rest
}: ArticleEntry): SearchDocument[] {
  const { roles, contexts, notFor } = rest;
  const facets: Facets = { ...EVERYBODY, kind: 'article', roles, contexts, notFor };
  const whole = { ...idsOf('article', id), title, language, facets };
  return [
    { ...whole, words: { title, heading: summary, text: '' } },
    ...sections.map((section) => ({
      ...whole,
      id: `article/${id}#${section.id}`,
      section: { id: section.id, heading: section.heading },
      words: { title: '', heading: section.heading, text: joined(section.blocks.flatMap(textsOf)) },
    })),
  ];
}

function textsOf(block: Block): (string | undefined)[] {
  switch (block.type) {
    case 'text':
      return [block.text];
    case 'list':
      return block.items.map(({ text }) => text);
    case 'say':
      return block.items.flatMap(({ text, note }) => [text, note]);
    case 'instead':
      return block.items.flatMap(({ avoid, better }) => [avoid, better]);
    default:
      return [];
  }
}

function itemDocument(item: ItemEntry): SearchDocument {
  const { id, text, why, language, phase, roles, lead, contexts, notFor, technique } = item;
  const facets: Facets = {
    kind: 'item',
    roles: roles === 'all' ? [] : roles,
    lead,
    phase,
    contexts,
    notFor,
    technique,
  };
  const words = { title: text, heading: '', text: why };
  return { ...idsOf('item', id), title: text, language, facets, words };
}

function promptDocument({
  id,
  say,
  polite,
  note,
  band,
  contexts,
  notFor,
  language,
}: PromptEntry): SearchDocument {
  const facets: Facets = { ...EVERYBODY, kind: 'prompt', phase: 'during', band, contexts, notFor };
  const words = { title: say, heading: '', text: joined([polite, note]) };
  return { ...idsOf('prompt', id), title: say, language, facets, words };
}

function phraseDocument(phrase: PhraseEntry): SearchDocument {
  const { id, say, better, note, betterNote, why, notFor, language } = phrase;
  const facets: Facets = { ...EVERYBODY, kind: 'phrase', phase: 'during', notFor };
  const words = { title: say, heading: better ?? '', text: joined([note, betterNote, why]) };
  return {
    ...idsOf('phrase', id),
    title: say,
    language,
    facets,
    words,
    ...(phrase.quality === 'avoid' ? { better } : {}),
  };
}

function questionTypeDocument({
  id,
  name,
  definition,
  when,
  risk,
  language,
}: QuestionTypeEntry): SearchDocument {
  const facets: Facets = { ...EVERYBODY, kind: 'question-type' };
  const words = { title: name, heading: '', text: joined([definition, when, risk]) };
  return { ...idsOf('question-type', id), title: name, language, facets, words };
}

function termDocument({ id, forms, russian, definition, language }: TermEntry, pack: Pack): SearchDocument {
  // A script without forms of its own has those of its language.
  const title = forms[pack.language] ?? forms[searchLanguageOf(pack.language) ?? SOURCE_LANGUAGE];
  const others = [...Object.values(forms), ...Object.values(russian)].filter((form) => form !== title);
  const words = { title, heading: joined(others), text: definition };
  return { ...idsOf('term', id), title, language, facets: { ...EVERYBODY, kind: 'term' }, words };
}

function bandDocument(entry: BandEntry): SearchDocument {
  const { id, rules, practice, abilities, reactions, avoid, language } = entry;
  const notes = [...abilities, ...reactions, ...avoid].map(({ text }) => text);
  const title = bandLabel(id);
  const words = { title, heading: '', text: joined([rules, practice, ...notes]) };
  return { ...idsOf('band', id), title, language, facets: { ...EVERYBODY, kind: 'band', band: id }, words };
}

function contactDocuments({ id: country, name: place, helplines, language }: CountryEntry): SearchDocument[] {
  return helplines.map(({ id, number, name, hours }) => {
    const title = name.includes(number) ? name : `${name}, ${number}`;
    const words = { title, heading: '', text: joined([hours, place]) };
    return {
      ...idsOf('contact', id),
      title,
      language,
      facets: { ...EVERYBODY, kind: 'contact', country },
      words,
    };
  });
}

function factDocuments({ id: country, facts, language }: CountryEntry): SearchDocument[] {
  return facts.map(({ id, text, contexts }) => {
    const facets: Facets = { ...EVERYBODY, kind: 'fact', country, contexts };
    return { ...idsOf('fact', id), title: text, language, facets, words: { title: '', heading: '', text } };
  });
}

/** Texts side by side; the stop between them keeps words of different texts apart. */
const joined = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n');
