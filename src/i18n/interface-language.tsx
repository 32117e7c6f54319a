import { createContext, use, type ReactNode } from 'react';
import type { Language } from '../model/languages';
import type { Translate } from './translator';

interface InterfaceLanguage {
  language: Language;
  t: Translate;
}

const Context = createContext<InterfaceLanguage | undefined>(undefined);

export function InterfaceLanguageProvider(props: InterfaceLanguage & { children: ReactNode }) {
  const { language, t, children } = props;
  return <Context value={{ language, t }}>{children}</Context>;
}

/** The language of the screen and its words. Throws outside the provider. */
export function useInterface(): InterfaceLanguage {
  const value = use(Context);
  if (!value) throw new Error('useInterface needs an InterfaceLanguageProvider');
  return value;
}
