import { isWrittenLanguage, SOURCE_LANGUAGE, type WrittenLanguage } from '../src/model/languages';
import { fail, succeed, type CommandResult } from './command-result';
import { renderProblem } from './problem';
import type { RawFile, RawSources } from './read-sources';
import { stampTranslation } from './stamp-translation';
import { textHash } from './text-hash';

/**
 * `guides:stamp -- <language> [id]`: declares that translations were made from the present English texts.
 * An id is the name of a folder; without one every translation of the language is stamped.
 */
export function stampCommand(raw: RawSources, root: string, language?: string, id?: string): CommandResult {
  if (!isWrittenLanguage(language) || language === SOURCE_LANGUAGE) {
    return fail(2, 'Expected a language of translation: guides:stamp -- <ru|kk|uz> [folder]');
  }
  const chosen = [...raw.files].filter(([file]) => isChosen(file, language, id));
  if (chosen.length === 0)
    return fail(1, `Expected a translation ${language}.yaml${id ? ` of "${id}"` : ''}, found none.`);
  const unreadable = raw.problems.filter(({ file }) =>
    chosen.some(([path]) => folderOf(path) === folderOf(file)),
  );
  if (unreadable.length > 0)
    return fail(1, unreadable.map((problem) => renderProblem(problem, root)).join('\n'));
  const files = chosen.flatMap(([file, before]) => stampFile(raw, file, before));
  return succeed(`${files.length} of ${chosen.length} file(s) changed.`, files);
}

function isChosen(file: string, language: WrittenLanguage, id: string | undefined): boolean {
  const [folder, name] = file.split('/').slice(-2);
  // Search words are collected in each language, not translated.
  return (
    folder !== 'search' && name === `${language}.yaml` && (id === undefined || folder === id.toLowerCase())
  );
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

function stampFile(raw: RawSources, file: string, { text: before, data }: RawFile): CommandResult['files'] {
  const english = textsOf(raw.files.get(`${folderOf(file)}/${SOURCE_LANGUAGE}.yaml`)?.data);
  const keys = Object.keys(textsOf(data)).filter((key) => Object.hasOwn(english, key));
  const hashes = Object.fromEntries(keys.map((key) => [key, textHash(String(english[key]))]));
  const text = keys.length > 0 ? stampTranslation(before, hashes) : before;
  return text === before ? [] : [{ file, text }];
}

/** The data is not checked yet: a translation is stamped before it can pass the checks. */
function textsOf(data: unknown): Record<string, unknown> {
  const texts: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'texts') : undefined;
  return typeof texts === 'object' && texts !== null ? (texts as Record<string, unknown>) : {};
}
