import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BrowserTab, stubStorage } from './browser-tab';

let tab: BrowserTab;
/** Tells that an attribute of the page has changed. */
let mutate: () => void;

beforeEach(() => {
  stubStorage(new Map());
  tab = new BrowserTab();
  tab.enter();
  mutate = () => {};
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(private readonly react: () => void) {}
      observe() {
        mutate = this.react;
      }
      disconnect() {
        mutate = () => {};
      }
    },
  );
});

afterEach(() => void vi.unstubAllGlobals());

/** A dialog that is open until it is closed. */
function openDialog() {
  const close = vi.fn(() => void tab.document.dialogs.splice(tab.document.dialogs.indexOf(dialog), 1));
  const dialog = { close };
  tab.document.dialogs.push(dialog);
  return close;
}

test('the cover closes every dialog and leaves full screen, also what opens under it, until it is taken away', async () => {
  const { closeLayersWhenCovered } = await import('../../src/app/close-layers');
  const { setCovered } = await import('../../src/data/cover-state');
  const exitFullscreen = vi.fn(async () => {});
  Object.assign(tab.document, { exitFullscreen, fullscreenElement: {} });
  closeLayersWhenCovered();
  const before = [openDialog(), openDialog()];
  expect(before[0]).not.toHaveBeenCalled();
  setCovered(true);
  for (const close of before) expect(close).toHaveBeenCalledOnce();
  expect(exitFullscreen).toHaveBeenCalledOnce();
  const late = openDialog();
  mutate();
  expect(late).toHaveBeenCalledOnce();
  setCovered(false);
  const after = openDialog();
  mutate();
  expect(after).not.toHaveBeenCalled();
});
