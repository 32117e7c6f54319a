import { hasBothForms } from '../src/model/address';
import type { Language } from '../src/model/languages';
import type {
  BandEntry,
  PhraseEntry,
  PromptEntry,
  QuestionTypeEntry,
  Statement,
  TermEntry,
} from '../src/model/pack-format';
import { chooseTexts, type ChosenTexts } from './choose-texts';
import type { Sourced } from './guide-sources';
import { sealEntry } from './seal-entry';
import {
  BAND_PARTS,
  type GlossaryFile,
  type PhraseRecord,
  type PhrasesFile,
  type PromptRecord,
  type PromptsFile,
} from './wording-schema';

/** What the entries of one text file have in common. */
type Common = Pick<ChosenTexts, 'language' | 'review'>;

/** An age band and its prompts, in one language or in the language they fall back to. */
export function compilePrompts({ value, texts }: Sourced<PromptsFile>, wanted: Language) {
  const { text, isStale, ...common } = commonOf(chooseTexts(texts, wanted));
  const statements = (part: (typeof BAND_PARTS)[number]): Statement[] =>
    value[part].map(({ id, sources }) => ({ text: text(`${part}.${id}`), sources }));
  const notes = BAND_PARTS.flatMap((part) => value[part].map(({ id }) => `${part}.${id}`));
  const { id, revision, stretch, total, timingSources } = value;
  const band = sealEntry<BandEntry>({
    kind: 'band',
    id,
    revision,
    stretch,
    total,
    timingSources,
    ...common,
    stale: isStale('rules', 'practice', ...notes),
    rules: text('rules'),
    practice: text('practice'),
    abilities: statements('abilities'),
    reactions: statements('reactions'),
    avoid: statements('avoid'),
  });
  const prompts = value.prompts.map((prompt) => compilePrompt(prompt, value, { text, isStale, ...common }));
  return { band, prompts };
}

function compilePrompt(
  { id, revision, stage, contexts, notFor, lawyerFirst, note, facts }: PromptRecord,
  { id: band }: PromptsFile,
  { text, isStale, ...common }: Common & Pick<ChosenTexts, 'text' | 'isStale'>,
): PromptEntry {
  return sealEntry<PromptEntry>({
    kind: 'prompt',
    id,
    revision,
    band,
    stage,
    contexts,
    notFor,
    lawyerFirst,
    facts,
    ...common,
    stale: isStale(id, ...(note ? [`${id}.note`] : [])),
    say: text(id),
    ...(hasBothForms(common.language, band) ? { polite: text(`${id}.polite`) } : {}),
    ...(note ? { note: text(`${id}.note`) } : {}),
  });
}

/** Types of question and utterances, in one language or in the language they fall back to. */
export function compilePhrases({ value, texts }: Sourced<PhrasesFile>, wanted: Language) {
  const { text, isStale, ...common } = commonOf(chooseTexts(texts, wanted));
  const types = value.types.map(({ id, sources }) =>
    sealEntry<QuestionTypeEntry>({
      kind: 'question-type',
      id,
      revision: value.revision,
      sources,
      ...common,
      stale: isStale(...['name', 'definition', 'when', 'risk'].map((key) => `${id}.${key}`)),
      name: text(`${id}.name`),
      definition: text(`${id}.definition`),
      when: text(`${id}.when`),
      risk: text(`${id}.risk`),
    }),
  );
  const phrases = value.phrases.map((phrase) => {
    const words = wordsOf(phrase, text);
    const { note: _, better: __, betterNote: ___, ...rest } = phrase;
    const keys = Object.keys(words).map((key) => (key === 'say' ? phrase.id : `${phrase.id}.${key}`));
    return sealEntry<PhraseEntry>({ kind: 'phrase', ...rest, ...common, stale: isStale(...keys), ...words });
  });
  return { types, phrases };
}

type Words = Pick<PhraseEntry, 'say' | 'why' | 'note' | 'better' | 'betterNote'>;

function wordsOf({ id, note, better, betterNote }: PhraseRecord, text: ChosenTexts['text']): Words {
  return {
    say: text(id),
    why: text(`${id}.why`),
    ...(note ? { note: text(`${id}.note`) } : {}),
    ...(better ? { better: text(`${id}.better`) } : {}),
    ...(betterNote ? { betterNote: text(`${id}.betterNote`) } : {}),
  };
}

/** The terms, defined in one language or in the language it falls back to. */
export function compileGlossary({ value, texts }: Sourced<GlossaryFile>, wanted: Language): TermEntry[] {
  const { text, isStale, ...common } = commonOf(chooseTexts(texts, wanted));
  return value.terms.map((term) =>
    sealEntry<TermEntry>({
      kind: 'term',
      ...term,
      // Without its Latin form a term has none in Cyrillic letters either.
      forms: { 'uz-Cyrl': term.forms.uz, ...term.forms },
      russian: term.russian as TermEntry['russian'],
      revision: value.revision,
      ...common,
      stale: isStale(term.id),
      definition: text(term.id),
    }),
  );
}

const commonOf = ({ language, review, text, isStale }: ChosenTexts) => ({ language, review, text, isStale });
