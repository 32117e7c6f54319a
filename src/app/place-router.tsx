import { startTransition, useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { Router } from 'react-router-dom';
import { Layers } from '../ui/use-modal';
import type { PlaceHistory } from './place-history';

interface Props {
  history: PlaceHistory;
  basename: string;
  children: ReactNode;
}

/** The router over the app's own history of places. */
export function PlaceRouter({ history, basename, children }: Props) {
  const [{ location, action }, setEntry] = useState(history.present);
  // Back may have been pressed since this was drawn first.
  useLayoutEffect(() => history.listen((entry) => startTransition(() => setEntry(entry))), [history]);
  const { silent } = location.state;
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-silent', silent);
  }, [silent]);
  useEffect(() => {
    const follow = (event: MouseEvent) => followPart(event, history);
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [history]);
  return (
    <Layers value={history.openLayer}>
      <Router basename={basename} location={location} navigationType={action} navigator={history}>
        {children}
      </Router>
    </Layers>
  );
}

/** A link to a part of the same page would write the part into an address that tells nothing. */
function followPart(event: MouseEvent, history: PlaceHistory): void {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event;
  const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
  const { pathname, state } = history.present().location;
  if (!link || !state.silent || defaultPrevented || button !== 0) return;
  if (ctrlKey || metaKey || shiftKey || altKey) return;
  event.preventDefault();
  history.push({ pathname, hash: link.getAttribute('href') ?? '' });
}
