import { createInstance } from 'i18next';
import type { Language } from '../model/languages';
import type { InterfaceStrings } from './interface-strings';

export type InterfaceKey = keyof InterfaceStrings;

/** The names inside `{{…}}` of a text. */
type Names<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Names<Rest> : never;

type Values<Key extends InterfaceKey> = [Names<InterfaceStrings[Key]>] extends [never]
  ? []
  : [values: Record<Names<InterfaceStrings[Key]>, string | number>];

/** The words of the interface: a wrong key or a missing value does not compile. */
export type Translate = <Key extends InterfaceKey>(key: Key, ...values: Values<Key>) => string;

/** One instance per language, ready at once. `strings` are the flat texts of `locales/<language>.json`. */
export function createTranslator(language: Language, strings: Record<string, string>): Translate {
  const instance = createInstance();
  void instance.init({
    lng: language,
    resources: { [language]: { translation: strings } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  // Most words are only looked up: i18next would look for plurals, names and nesting in each of them.
  return (key, ...[values]: [values?: Record<string, string | number>]) =>
    values ? instance.t(key, values) : (strings[key] ?? instance.t(key));
}
