import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useRef, type PointerEvent } from 'react';
import { useInterface } from '../i18n/interface-language';
import type { ShownPrompt } from './prompt-list';
import { useModal } from './use-modal';
import { useWakeLock } from './use-wake-lock';

/** How far a finger must move sideways, in pixels, to turn to another prompt. */
const SWIPE = 48;

interface GlanceProps {
  prompts: readonly ShownPrompt[];
  at: number;
  onMove: (at: number) => void;
  onClose: () => void;
}

/** One prompt alone, large, for a glance; the screen stays on. Next and previous by button, key and swipe. */
export function Glance({ prompts, at, onMove, onClose }: GlanceProps) {
  const { t } = useInterface();
  const { dialog, show, afterClose } = useModal();
  useWakeLock(true);
  const open = useRef(show);
  useEffect(() => open.current(), []);
  const move = (step: number) => onMove(Math.min(Math.max(at + step, 0), prompts.length - 1));
  const swipe = useSwipe(move);
  const shown = prompts[at];
  if (!shown) return null;
  return (
    <dialog
      ref={dialog}
      className="glance"
      aria-label={t('prompt.fullScreen')}
      onClose={() => {
        afterClose();
        onClose();
      }}
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight') move(1);
        if (key === 'ArrowLeft') move(-1);
      }}
      {...swipe}
    >
      <div className="glance-top">
        <p className="quiet">
          {`${t('prompt.place', { at: at + 1, all: prompts.length })} · ${t(`promptStage.${shown.prompt.stage}`)}`}
        </p>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          <X aria-hidden size={22} /> {t('prompt.close')}
        </button>
      </div>
      <div className="glance-words" aria-live="polite">
        <p className="glance-say" lang={shown.prompt.language}>
          {shown.words}
        </p>
        {shown.second && (
          <p className="glance-second" lang={shown.second.prompt.language}>
            {shown.second.words}
          </p>
        )}
      </div>
      <div className="glance-buttons">
        <button type="button" className="button" disabled={at === 0} onClick={() => move(-1)}>
          <ChevronLeft aria-hidden size={22} /> {t('prompt.previous')}
        </button>
        <button type="button" className="button" disabled={at === prompts.length - 1} onClick={() => move(1)}>
          {t('prompt.next')} <ChevronRight aria-hidden size={22} />
        </button>
      </div>
    </dialog>
  );
}

/** A sideways move of one finger; up and down still scrolls. */
function useSwipe(turn: (step: number) => void) {
  const start = useRef<number | undefined>(undefined);
  return {
    onPointerDown: ({ clientX, isPrimary }: PointerEvent) => {
      if (isPrimary) start.current = clientX;
    },
    onPointerUp: ({ clientX }: PointerEvent) => {
      const moved = clientX - (start.current ?? clientX);
      start.current = undefined;
      if (Math.abs(moved) >= SWIPE) turn(moved < 0 ? 1 : -1);
    },
  };
}
