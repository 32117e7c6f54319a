import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { InterfaceLanguageProvider } from '../../src/i18n/interface-language';
import { createTranslator } from '../../src/i18n/translator';
import type { OfflineState } from '../../src/model/offline';
import { OfflinePart } from '../../src/screens/device/offline-part';
import { OfflineContext } from '../../src/ui/offline-context';
import { OfflineStatus } from '../../src/ui/offline-status';
import { ProgressLine } from '../../src/ui/progress-line';

const words = JSON.parse(readFileSync('locales/ru.json', 'utf8')) as Record<string, string>;
const t = createTranslator('ru', words);

const html = (children: ReactNode, state: OfflineState = { phase: 'getting-ready', progress: 0 }) =>
  renderToString(
    <MemoryRouter initialEntries={['/ru/device/']}>
      <InterfaceLanguageProvider language="ru" t={t}>
        <OfflineContext value={state}>{children}</OfflineContext>
      </InterfaceLanguageProvider>
    </MemoryRouter>,
  );

/** What stands in the regions that are read out. Each of them holds text alone, so that none lies in another. */
const readOut = (page: string): string[] =>
  [
    ...page.matchAll(
      /<(\w+)[^>]*(?:role="(?:status|alert)"|aria-live="(?:polite|assertive)")[^>]*>(.*?)<\/\1>/gs,
    ),
  ].map(([, , inside]) => inside!);

test('while the app gets ready, its beginning, each quarter and its end are read out and nothing between', () => {
  const said = new Set<string>();
  for (let percent = 0; percent <= 100; percent += 1) {
    const state: OfflineState = { phase: 'getting-ready', progress: percent / 100 };
    const page = html([<OfflinePart key="part" />, <OfflineStatus key="line" />], state);
    expect(page).toContain(`value="${percent / 100}"`);
    for (const text of readOut(page)) said.add(text);
  }
  expect([...said]).toEqual([0, 25, 50, 75, 100].map((it) => `${words['offline.gettingReady']}: ${it} %`));
});

test.each<OfflineState>([
  { phase: 'ready', release: 3 },
  { phase: 'ready', release: 3, inApp: true },
  { phase: 'getting-ready', progress: 0.3 },
  { phase: 'unavailable', reason: 'no-storage' },
])('the region that is read out is one and the same element with one string: $phase', (state) => {
  const said = readOut(html(<OfflinePart />, state));
  expect(said).toHaveLength(1);
  // React parts strings that stand side by side by a comment.
  expect(said[0]).toMatch(/^[^<]+$/);
});

test('how far a list has come is one string', () => {
  const page = html(<ProgressLine all={38} done={3} skipped={2} notApplicable={1} criticalLeft={0} />);
  expect(readOut(page)).toEqual([
    'Сделано 3 из 38 · пропущено: 2 · не относится: 1 · ничего важного не осталось',
  ]);
});

test('no name is joined of the interface and a text, which may be in two languages', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.tsx'));
  expect(files.length).toBeGreaterThan(50);
  const joined = files.flatMap((file) =>
    [...readFileSync(join('src', file), 'utf8').matchAll(/(?:aria-label|title|alt)=\{`[^`]*`\}/g)]
      .map(([attribute]) => attribute.replace(/\$\{t\((?:[^()]|\([^()]*\))*\)\}/g, ''))
      .filter((attribute) => attribute.includes('${'))
      .map((attribute) => `${file}: ${attribute}`),
  );
  expect(joined).toEqual([]);
});
