import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../../src/model/languages';
import type { Pack } from '../../src/model/pack-format';
import { readBuiltGuide } from '../e2e/harness/built-guide';
import { precachedFiles } from '../e2e/harness/edition-files';
import { editionRoot, SENTENCE_OF_TWO } from '../e2e/harness/editions';
import { expectAllKept, expectOnlyGenuine, keptFiles } from '../e2e/harness/kept-files';
import {
  damageKept,
  inStorage,
  loseDatabase,
  loseFile,
  loseEveryCache,
  losePacks,
  makeNewerDatabase,
  readDatabase,
} from '../e2e/harness/page-storage';
import { expect, readyOffline, test, type Device, type Site } from '../e2e/harness/test';
import { WORDS } from '../e2e/harness/words';
import { SIZES } from './harness/sizes';

const ONE = editionRoot('one');
const GUIDE = readBuiltGuide(ONE);
const PACK_OF_RU = GUIDE.pack('ru');
const ALL: readonly Language[] = LANGUAGES;

const packOf = (language: Language) =>
  JSON.parse(readFileSync(join(ONE, GUIDE.pack(language)), 'utf8')) as Pack;

/** Articles from the whole guide, in every language, open with their own title and all their sections. */
async function expectArticles(page: Page, site: Site, languages = ALL) {
  for (const language of languages) {
    const articles = packOf(language).entries.filter((entry) => entry.kind === 'article');
    for (const [at, entry] of articles.entries()) {
      if (at % Math.ceil(articles.length / SIZES.articles) !== 0) continue;
      const place = `${language}/guides/${entry.id}/`;
      await page.goto(site.url + place);
      await expect(page.locator('h1'), place).toHaveText(entry.title);
      await expect(page.locator('.part'), place).toHaveCount(entry.sections.length);
    }
  }
}

type State = 'ready' | 'refused' | 'newer';

/** The device screen names the state, and in words. */
async function expectDatabase(page: Page, site: Site, state: State, languages = ALL) {
  for (const language of languages) {
    await page.goto(`${site.url}${language}/device/`);
    const words = JSON.parse(readFileSync(`locales/${language}.json`, 'utf8')) as Record<string, string>;
    await expect(page.locator(`[data-database=${state}]`), language).toContainText(
      words[`device.database.${state}`] ?? 'no words',
    );
  }
}

/** Everything is kept and projected, and no page of the app is open any more. */
async function makeReady(device: Device) {
  const page = await device.open('ru/device/');
  await readyOffline(page);
  await expect(page.locator('[data-database=ready]')).toBeVisible();
  await page.close();
}

const offline = (page: Page) => page.locator('html');

/** The Russian text is kept nowhere but in a pack with a wrong bit. */
async function leaveOnlyDamage(page: Page): Promise<void> {
  await damageKept(page, PACK_OF_RU);
  await loseDatabase(page, 'deleted');
}

test.describe('IndexedDB', () => {
  const REFUSALS = {
    throws: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    },
    'is not there': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  };

  for (const [how, refuse] of Object.entries(REFUSALS)) {
    // Every language once: which way a database is missing changes nothing about the others.
    const languages = how === 'throws' ? ALL : (['kk'] as const);
    test(`that ${how}: everything opens without the server, and the device screen says so`, async ({
      site,
      device,
    }) => {
      await device.context.addInitScript(refuse);
      await readyOffline(await device.open('ru/guides/grounding/'));
      await site.stop();
      await device.restart();
      await device.context.addInitScript(refuse);
      const page = await device.context.newPage();
      await expectArticles(page, site, languages);
      await expectDatabase(page, site, 'refused', languages);
      await readyOffline(page);
    });
  }

  const LOSSES = {
    deleted: { lost: 'deleted', languages: ALL },
    'emptied of all': { lost: ['entries', 'packs'], languages: ['kk'] },
    'emptied of entries': { lost: ['entries'], languages: ['uz'] },
    'emptied of packs': { lost: ['packs'], languages: ['en'] },
  } as const;

  // In the end the database holds in each case what it held, in every language.
  for (const [how, { lost, languages }] of Object.entries(LOSSES)) {
    test(`${how} between visits is made again without the server`, async ({ site, device }) => {
      await makeReady(device);
      const before = await inStorage(site, device, readDatabase);
      await inStorage(site, device, (page) => loseDatabase(page, lost));
      expect(await inStorage(site, device, readDatabase)).not.toEqual(before);
      await site.stop();
      await device.restart();
      const page = await device.context.newPage();
      await expectArticles(page, site, languages);
      await expectDatabase(page, site, 'ready', languages);
      await readyOffline(page);
      await page.close();
      expect(await inStorage(site, device, readDatabase)).toEqual(before);
    });
  }

  test('of newer code stays untouched; packs are installed, renewed and read all the same', async ({
    site,
    device,
  }) => {
    await inStorage(site, device, (page) => makeNewerDatabase(page, 20));
    const before = await inStorage(site, device, readDatabase);
    const first = await device.open('ru/guides/silence/');
    await readyOffline(first);
    await expectDatabase(first, site, 'newer', ['ru']);
    site.deploy('two');
    await first.goto(`${site.url}ru/guides/silence/`);
    await expect(first.getByText(SENTENCE_OF_TWO)).toBeVisible();
    await site.stop();
    await device.restart();
    const page = await device.context.newPage();
    await page.goto(`${site.url}ru/guides/silence/`);
    await expect(page.getByText(SENTENCE_OF_TWO)).toBeVisible();
    await expectArticles(page, site, ['en']);
    await expectDatabase(page, site, 'newer');
    await page.close();
    expect(before?.rows.guide).toHaveLength(50);
    expect(await inStorage(site, device, readDatabase)).toEqual(before);
  });
});

test('localStorage that is refused: the app starts, and a choice holds for the visit', async ({
  site,
  device,
}) => {
  await device.context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const page = await device.open('ru/settings/');
  await readyOffline(page);
  await page.getByText(WORDS['settings.theme.dark'] ?? 'no words').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await site.stop();
  await expectArticles(page, site, ['ru']);
});

test.describe('Cache Storage', () => {
  test('without packs: articles open from IndexedDB without the server, and the next visit with it mends all', async ({
    site,
    device,
  }) => {
    await makeReady(device);
    expect(await inStorage(site, device, losePacks)).toBe(true);
    await site.stop();
    await device.restart();
    const page = await device.context.newPage();
    await expectArticles(page, site);
    await expect(offline(page)).toHaveAttribute('data-offline', 'unavailable');
    await expect(offline(page)).toHaveAttribute('data-offline-reason', 'no-connection');
    await site.start();
    await page.goto(`${site.url}kk/guides/silence/`);
    await readyOffline(page);
    await expectAllKept(page, ONE);
  });

  const SPOILT = {
    ...Object.fromEntries(
      ['ru/', scriptOf('reading-screens'), scriptOf('main'), 'kk/shell.html', 'icons/icon.svg'].map(
        (file) => [`${file} is gone`, (page: Page) => loseFile(page, file)],
      ),
    ),
    ...Object.fromEntries(
      ['ru/', scriptOf('reading-screens')].map((file) => [
        `${file} is damaged`,
        (page: Page) => damageKept(page, file),
      ]),
    ),
  };

  test('without a file, or with one whose bytes are damaged: it is fetched again at the next start', async ({
    site,
    device,
  }) => {
    await makeReady(device);
    // One after the other: what is mended is whole again.
    for (const [what, spoil] of Object.entries(SPOILT)) {
      await test.step(what, async () => {
        await inStorage(site, device, spoil);
        await device.restart();
        const page = await device.open('uz/guides/');
        await readyOffline(page);
        await expectAllKept(page, ONE);
        await expectOnlyGenuine(page, ONE);
        await site.stop();
        await page.goto(`${site.url}ru/`);
        await expect(page.locator('h1')).toHaveText('Что вам нужно сейчас?');
        await page.close();
        await site.start();
      });
    }
  });

  test('emptied wholly while the worker stays: the next visit opens from the network and mends all', async ({
    site,
    device,
  }) => {
    await makeReady(device);
    await inStorage(site, device, loseEveryCache);
    await device.restart();
    const page = await device.open('kk/guides/silence/');
    await readyOffline(page);
    await expectAllKept(page, ONE);
    await site.stop();
    await page.goto(`${site.url}ru/`);
    await expect(page.locator('h1')).toHaveText('Что вам нужно сейчас?');
  });

  test('with a damaged pack: it is dropped, IndexedDB is read, and the network mends it', async ({
    site,
    device,
  }) => {
    await makeReady(device);
    await inStorage(site, device, (page) => damageKept(page, PACK_OF_RU));
    await site.stop();
    await device.restart();
    const page = await device.context.newPage();
    await expectArticles(page, site, ['ru']);
    await expect(offline(page)).toHaveAttribute('data-offline', 'unavailable');
    await expect(offline(page)).toHaveAttribute('data-offline-reason', 'no-connection');
    expect((await keptFiles(page)).map(([address]) => address)).not.toContain(PACK_OF_RU);
    await expectOnlyGenuine(page, ONE);
    await site.start();
    await page.goto(`${site.url}ru/guides/silence/`);
    await readyOffline(page);
    await expectAllKept(page, ONE);
  });

  test('with a damaged pack and no IndexedDB: the damaged text is never shown, the network brings it', async ({
    site,
    device,
  }) => {
    await makeReady(device);
    await inStorage(site, device, leaveOnlyDamage);
    await device.restart();
    const page = await device.open('ru/guides/silence/');
    await readyOffline(page);
    await expectArticles(page, site, ['ru']);
    await expectAllKept(page, ONE);
    await expectOnlyGenuine(page, ONE);
  });

  test('with a damaged pack and nothing else: the app says that the text is not here, other languages open', async ({
    site,
    device,
  }) => {
    await makeReady(device);
    await inStorage(site, device, leaveOnlyDamage);
    await site.stop();
    await device.restart();
    const page = await device.open('ru/guides/silence/');
    await expect(page.locator('h1')).toHaveText(WORDS['notHere.title'] ?? 'no words');
    await expect(offline(page)).toHaveAttribute('data-offline', 'unavailable');
    await expectArticles(page, site, ['kk', 'uz', 'en']);
  });
});

function scriptOf(name: string): string {
  const script = precachedFiles(ONE).find(({ url }) => url.startsWith(`assets/${name}-`));
  if (!script) throw new Error(`no script ${name}`);
  return script.url;
}
