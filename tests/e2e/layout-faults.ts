import type { Page } from '@playwright/test';

/** Short texts that must keep their words whole, whatever the language. */
const LABELS =
  '.place span, .help span, .brand, .icon-button span, .button, .chip, .call b, .call span, h1, h2';

/** What a person would have to scroll sideways for, and where a word is torn. `wholeWords` is for the normal text size. */
export async function layoutFaults(page: Page, wholeWords = true): Promise<string[]> {
  const wide = await page.evaluate(findWide);
  return wholeWords ? [...wide, ...(await page.evaluate(findTorn, LABELS))] : wide;
}

/** Runs in the page: the innermost elements that reach over the edge of the screen or of their own box. */
function findWide(): string[] {
  const reachesOver = (element: Element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    const isBox = !getComputedStyle(element).display.startsWith('inline') && !element.closest('svg');
    return width > 0 && (left < -1 || right > innerWidth + 1 || (isCut && isBox));
  };
  const wide = [...document.body.querySelectorAll('*')].filter(reachesOver);
  const innermost = wide.filter((it) => !wide.some((other) => other !== it && it.contains(other)));
  const faults = innermost.map((it) => `reaches over the edge: ${it.outerHTML.slice(0, 100)}`);
  const { scrollWidth } = document.documentElement;
  return scrollWidth > innerWidth ? [`the page is ${scrollWidth} px wide`, ...faults] : faults;
}

/** Runs in the page: labels of more than two lines in the bar, and words that stand on two lines. */
function findTorn(labels: string): string[] {
  const faults: string[] = [];
  const linesOf = (range: Range) => new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
  for (const label of document.querySelectorAll(labels)) {
    const range = document.createRange();
    const texts = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      range.selectNodeContents(text);
      if (label.closest('.places') && linesOf(range).size > 2)
        faults.push(`three lines: ${text.textContent}`);
      for (const word of (text.textContent ?? '').matchAll(/[^\s-]+/g)) {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (linesOf(range).size > 1) faults.push(`torn: ${word[0]} in ${label.outerHTML.slice(0, 60)}`);
      }
    }
  }
  return faults;
}
