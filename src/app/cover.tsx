import { EyeOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isCovered, setCovered } from '../data/cover-state';
import { useInterface } from '../i18n/interface-language';
import { useObservable } from '../ui/use-observable';

/** Puts the cover over everything, from any screen. */
export function CoverButton() {
  const { t } = useInterface();
  return (
    <button type="button" className="icon-button cover-button" onClick={() => setCovered(true)}>
      <EyeOff aria-hidden size={22} />
      <span>{t('cover.short')}</span>
    </button>
  );
}

/**
 * A page that says nothing. It stands in every page and shell; the stylesheet shows it, and nothing else, on a
 * covered document (`<html data-covered>`), before any script of the app has run.
 */
export function Cover() {
  const { t } = useInterface();
  const covered = useObservable(isCovered, false);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (covered) back.current?.focus();
  }, [covered]);
  return (
    <div className="cover">
      <p className="cover-name">{t('app.name')}</p>
      <button ref={back} type="button" className="button" onClick={() => setCovered(false)}>
        {t('cover.back')}
      </button>
    </div>
  );
}
