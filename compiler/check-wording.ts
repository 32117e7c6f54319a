import {
  checkFactIds,
  checkFolderName,
  checkIds,
  checkRepeated,
  checkSourceIds,
  reporter,
  type Report,
} from './check-references';
import { WRITTEN_LANGUAGES } from '../src/model/languages';
import type { GuideIndex } from './guide-index';
import type { Problem } from './problem';
import { checkText } from './text-rules';
import {
  BAND_PARTS,
  type GlossaryFile,
  type PhraseRecord,
  type PhrasesFile,
  type PromptsFile,
} from './wording-schema';

/** What a schema cannot see in a prompts.yaml. */
export function checkPrompts(file: string, prompts: PromptsFile, index: GuideIndex): Problem[] {
  const report = reporter(file, prompts);
  const prefix = `P${prompts.id.replace('-', '')}-`;
  const strangers = prompts.prompts.flatMap(({ id }, place) =>
    id.startsWith(prefix)
      ? []
      : [
          report(
            ['prompts', place, 'id'],
            `expected an id that begins with ${prefix}, got "${id}"; rename it`,
          ),
        ],
  );
  return [
    ...checkFolderName(file, prompts.id, report),
    ...strangers,
    ...checkRepeated(prompts.prompts, ['prompts'], report),
    ...checkSourceIds(prompts.timingSources, ['timingSources'], index, report),
    ...BAND_PARTS.flatMap((part) => [
      ...checkRepeated(prompts[part], [part], report),
      ...prompts[part].flatMap(({ sources }, at) =>
        checkSourceIds(sources, [part, at, 'sources'], index, report),
      ),
    ]),
    ...prompts.prompts.flatMap(({ facts, see }, place) => [
      ...checkFactIds(facts, ['prompts', place, 'facts'], index, report),
      ...checkIds(see, index.knowsArticle, 'an article', (at) => ['prompts', place, 'see', at], report),
    ]),
  ];
}

/** What a schema cannot see in phrases.yaml. */
export function checkPhrases(file: string, phrases: PhrasesFile, index: GuideIndex): Problem[] {
  const report = reporter(file, phrases);
  const described = new Set<string>(phrases.types.map(({ id }) => id));
  return [
    ...checkRepeated(phrases.types, ['types'], report),
    ...checkRepeated(phrases.phrases, ['phrases'], report),
    ...phrases.types.flatMap(({ sources }, at) =>
      checkSourceIds(sources, ['types', at, 'sources'], index, report),
    ),
    ...phrases.phrases.flatMap((phrase, at) => [
      ...checkTypes(phrase, at, described, report),
      ...checkBetter(phrase, at, report),
      ...checkFactIds(phrase.facts, ['phrases', at, 'facts'], index, report),
      ...checkSourceIds(phrase.sources, ['phrases', at, 'sources'], index, report),
    ]),
  ];
}

function checkTypes(
  { type, also }: PhraseRecord,
  at: number,
  described: Set<string>,
  report: Report,
): Problem[] {
  return [type, ...also]
    .filter((id) => !described.has(id))
    .map((id) =>
      report(
        ['phrases', at, 'type'],
        `expected a type that "types" describes, got "${id}"; describe it or correct it`,
      ),
    );
}

/** What not to say never stands without what to say instead. */
function checkBetter({ quality, better, betterNote }: PhraseRecord, at: number, report: Report): Problem[] {
  if (quality === 'avoid' && !better)
    return [
      report(
        ['phrases', at, 'better'],
        'expected a better version of a phrase to avoid, got none; add better: true and its text',
      ),
    ];
  if (betterNote && !better)
    return [
      report(['phrases', at, 'betterNote'], 'expected better: true beside betterNote, got none; add it'),
    ];
  return [];
}

/** What a schema cannot see in glossary.yaml. */
export function checkGlossary(file: string, { terms, ...rest }: GlossaryFile, index: GuideIndex): Problem[] {
  const report = reporter(file, { terms, ...rest });
  return [
    ...checkRepeated(terms, ['terms'], report),
    ...terms.flatMap(({ sources }, at) => checkSourceIds(sources, ['terms', at, 'sources'], index, report)),
    ...terms.flatMap((term, at) => checkForms(term, at, report)),
  ];
}

/** The words of a term are typed as carefully as any text. */
function checkForms(
  { forms, russian }: GlossaryFile['terms'][number],
  at: number,
  report: Report,
): Problem[] {
  const words = [
    ...WRITTEN_LANGUAGES.map((language) => ({ path: ['forms', language], text: forms[language], language })),
    ...Object.entries(russian).map(([country, text]) => ({
      path: ['russian', country],
      text,
      language: 'ru' as const,
    })),
  ];
  return words.flatMap(({ path, text, language }) =>
    checkText(text, { language, childFacing: false, helplineNumbers: undefined }).map((message) =>
      report(['terms', at, ...path], message),
    ),
  );
}
