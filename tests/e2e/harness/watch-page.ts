import type { Page } from '@playwright/test';

/** Writes down what must never happen on a page. */
export function watchPage(page: Page, origin: string, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (/Content.Security.Policy|Refused to|TrustedScript|TrustedHTML/i.test(text))
      faults.push(`policy: ${text}`);
    if (/hydrat|did not match|Minified React error/i.test(text)) faults.push(`hydration: ${text}`);
  });
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol.startsWith('http')) faults.push(`another origin: ${request.url()}`);
  });
}
