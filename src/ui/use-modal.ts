import { createContext, use, useCallback, useEffect, useRef, type RefObject } from 'react';

/**
 * Puts an entry into the browser's history for what now lies over the page. `onBack` is called when Back was pressed.
 * Returns what has to be called when it was closed in any other way: it takes the entry out again.
 */
export type OpenLayer = (onBack: () => void) => () => void;

/** Where there is no history, there is no Back either. */
export const Layers = createContext<OpenLayer>(() => () => {});

interface Modal {
  dialog: RefObject<HTMLDialogElement | null>;
  show(): void;
  /** To be called at the `close` event of the dialog, whoever has closed it. */
  afterClose(): void;
}

/** A modal dialog that Back closes, in every engine. Taking it off the page while it is open leaves no entry behind. */
export function useModal(): Modal {
  const openLayer = use(Layers);
  const dialog = useRef<HTMLDialogElement>(null);
  const leave = useRef<() => void>(undefined);
  const afterClose = useCallback(() => {
    leave.current?.();
    leave.current = undefined;
  }, []);
  useEffect(() => afterClose, [afterClose]);
  return {
    dialog,
    show() {
      dialog.current?.showModal();
      leave.current ??= openLayer(() => dialog.current?.close());
    },
    afterClose,
  };
}
