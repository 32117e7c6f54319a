import type { Page } from '@playwright/test';
import { readyOffline } from './harness/test';

/** What a keyboard user meets at one stop of the Tab key. */
export interface Stop {
  /** The element, enough of it to be found. */
  html: string;
  /** Nothing tells that this element has the focus. */
  unmarked: boolean;
  /** Shorter side of what can be tapped, in CSS pixels. */
  size: number;
  /** A link in running text, whose height is that of the line. */
  inText: boolean;
  /** Its middle, or the top or bottom of a control, is under a bar or outside the screen. */
  covered: boolean;
}

/** Presses Tab from the top of the page to its end, or Shift+Tab from its end until the focus leaves it. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop[]> {
  // Until then a page comes alive, and the element with the focus may be put in another's place.
  await readyOffline(page);
  await page.evaluate(markEnd);
  await page.evaluate(key === 'Tab' ? startAtTop : startAtEnd);
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(lookAtFocus, stops.length);
    if (!stop) return stops;
    stops.push(stop);
  }
}

/**
 * Runs in the page. At the mark a walk ends, or begins backwards: else the focus would go round through the browser's
 * own window, and come back whenever that is done. Nothing is left of an earlier walk.
 */
function markEnd(): void {
  document.querySelector('[data-stop=end]')?.remove();
  for (const it of document.querySelectorAll<HTMLElement>('[data-stop]')) delete it.dataset.stop;
  const end = document.createElement('span');
  end.tabIndex = 0;
  end.dataset.stop = 'end';
  end.style.position = 'fixed';
  document.body.append(end);
}

/** Runs in the page. */
function startAtTop(): void {
  scrollTo({ top: 0, behavior: 'instant' });
  (document.activeElement as HTMLElement | null)?.blur();
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
}

/** Runs in the page. */
function startAtEnd(): void {
  document.querySelector<HTMLElement>('[data-stop=end]')?.focus({ preventScroll: true });
}

/** Runs in the page. Undefined when the focus has left it, or has come to an element that it had been at before. */
function lookAtFocus(count: number): Stop | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body || focused.dataset.stop)
    return undefined;
  focused.dataset.stop = String(count);
  const box = focused.getBoundingClientRect();
  const { display, outlineStyle, outlineWidth } = getComputedStyle(focused);
  const marked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  const inText = display === 'inline' || focused.closest('.source-marks') !== null;
  const isUnder = (x: number, y: number) => !focused.contains(document.elementFromPoint(x, y));
  const covered = [...focused.getClientRects()].some(({ x, width, top, bottom }) => {
    const heights = [(top + bottom) / 2, ...(inText ? [] : [top + 2, bottom - 2])];
    return heights.some((y) => isUnder(x + width / 2, y));
  });
  return {
    html: focused.outerHTML.slice(0, 120),
    unmarked: !marked,
    size: Math.min(box.width, box.height),
    inText,
    covered,
  };
}
