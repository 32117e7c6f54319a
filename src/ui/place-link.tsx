import { createContext, use, type MouseEvent, type ReactNode } from 'react';
import { Link, NavLink } from 'react-router-dom';
import { useInterface } from '../i18n/interface-language';
import { inLanguage, placePath, type PlacePath } from '../model/paths';
import type { Language } from '../model/languages';

/** Languages whose guide can be opened without the network. */
export const OpenableLanguages = createContext<readonly Language[]>([]);

interface PlaceLinkProps {
  to: PlacePath;
  hash?: string;
  className?: string;
  /** Its name, where its words may be hidden. */
  label?: string;
  children: ReactNode;
}

/**
 * A link to a place in the language of the screen. Before the guide is on the device it is an ordinary
 * link: the prerendered page shows its text sooner than a script could.
 */
export function PlaceLink({ to, hash = '', label, ...rest }: PlaceLinkProps) {
  const { language } = useInterface();
  const reloadDocument = !use(OpenableLanguages).includes(language);
  return (
    <Link to={placePath(language, to) + hash} reloadDocument={reloadDocument} aria-label={label} {...rest} />
  );
}

/** The same for navigation: says which place is the present one. */
export function PlaceNavLink({ to, hash = '', ...rest }: Omit<PlaceLinkProps, 'label'>) {
  const { language } = useInterface();
  const reloadDocument = !use(OpenableLanguages).includes(language);
  return (
    <NavLink to={placePath(language, to) + hash} end={to === ''} reloadDocument={reloadDocument} {...rest} />
  );
}

/** The same within an interview: while one is open no page is loaded, see src/app/live-app.tsx. */
export function InterviewLink({ to, ...rest }: Omit<PlaceLinkProps, 'hash' | 'label'>) {
  const { language } = useInterface();
  const reloadDocument = !use(OpenableLanguages).includes(language);
  return <NavLink to={placePath(language, to)} reloadDocument={reloadDocument} {...rest} />;
}

/**
 * Goes to an address below the base in another language once its words are here; where they cannot be had, the page
 * stays and says so. `byPage`: by loading the page. Undefined before the app runs: then it is an ordinary link.
 */
export type ChangeLanguage = (to: string, language: Language, byPage: boolean) => void;

export const LanguageChange = createContext<ChangeLanguage | undefined>(undefined);

/** A link to the same place in another language; `path` is the present address below the base. */
export function LanguageLink(props: {
  path: string;
  language: Language;
  onClick?: () => void;
  children: ReactNode;
}) {
  const { path, language, onClick, ...rest } = props;
  const reloadDocument = !use(OpenableLanguages).includes(language);
  const change = use(LanguageChange);
  const to = inLanguage(path, language);
  const follow = (event: MouseEvent) => {
    onClick?.();
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!change || !isPlain) return;
    event.preventDefault();
    change(to, language, reloadDocument);
  };
  return (
    <Link
      to={to}
      reloadDocument={reloadDocument}
      lang={language}
      hrefLang={language}
      onClick={follow}
      {...rest}
    />
  );
}
