import { useInterface } from '../i18n/interface-language';
import { LANGUAGE_NAMES, type Language } from '../model/languages';

/** Says which language a text is in, where that is not the language of the screen. */
export function LanguageBadge({ language }: { language: Language }) {
  const reading = useInterface().language;
  if (language === reading) return null;
  return (
    <span className="badge" lang={language}>
      {LANGUAGE_NAMES[language]}
    </span>
  );
}
