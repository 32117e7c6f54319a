import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Language } from '../model/languages';
import type { Translate } from './translator';

interface InterfaceLanguage {
  language: Language;
  t: Translate;
}

const Context = createContext<InterfaceLanguage | undefined>(undefined);

export function InterfaceLanguageProvider(props: InterfaceLanguage & { children: ReactNode }) {
  const { language, t, children } = props;
  const value = useMemo(() => ({ language, t }), [language, t]);
  return <Context value={value}>{children}</Context>;
}

/** The language of the screen and its words. Throws outside the provider. */
export function useInterface(): InterfaceLanguage {
  const value = use(Context);
  if (!value) throw new Error('useInterface needs an InterfaceLanguageProvider');
  return value;
}
