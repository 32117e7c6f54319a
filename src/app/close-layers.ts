import { isCovered } from '../data/cover-state';

/**
 * A modal dialog that is not drawn any more still makes the rest of the page untouchable, the button of the cover
 * too. So whoever covers closes what lies above the page, and nothing opens there as long as it is covered.
 */
export function closeLayersWhenCovered(): void {
  const opening = new MutationObserver(closeLayers);
  const follow = () => {
    opening.disconnect();
    if (!isCovered.get()) return;
    closeLayers();
    opening.observe(document, { subtree: true, attributes: true, attributeFilter: ['open'] });
  };
  isCovered.subscribe(follow);
  follow();
}

/** Through `close`, so that whoever has opened a dialog hears of it, and lets go of the screen that it kept on. */
function closeLayers(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
}
