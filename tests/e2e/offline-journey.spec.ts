import { expect, readyOffline, test } from './harness/test';

const LANGUAGES = {
  en: { home: 'What do you need now?', ready: 'Ready offline' },
  ru: { home: 'Что вам нужно сейчас?', ready: 'Работает без интернета' },
  kk: { home: /\S/, ready: 'Интернетсіз жұмыс істейді' },
  uz: { home: /\S/, ready: 'Internetsiz ishlaydi' },
  'uz-Cyrl': { home: /\S/, ready: 'Интернетсиз ишлайди' },
} as const;

const PLACES = [
  '',
  'interview/',
  'interview/plan/',
  'interview/before/',
  'interview/during/',
  'interview/after/',
  'prompts/',
  'prompts/3-5/',
  'prompts/6-8/',
  'prompts/9-12/',
  'prompts/13-15/',
  'prompts/16-17/',
  'phrases/',
  'glossary/',
  'sources/',
  'guides/',
  'guides/grounding/',
  'guides/silence/',
  'guides/suicide-and-immediate-danger/',
  'search/',
  'help-now/',
  'contacts/',
  'more/',
  'device/',
  'settings/',
  'about/',
];

/** Below a folder the addresses differ in the folder alone: two languages, one of them with a sign in its name. */
const TRIED = { one: Object.keys(LANGUAGES), folder: ['kk', 'uz-Cyrl'] };

for (const edition of ['one', 'folder'] as const) {
  test.describe(`edition ${edition}`, () => {
    test.use({ edition });

    test(`after one visit every place opens in ${TRIED[edition].join(', ')} with the server gone and the browser restarted`, async ({
      site,
      device,
    }) => {
      test.slow();
      const first = await device.open('ru/guides/grounding/');
      await expect(first.getByRole('heading', { level: 1 })).toHaveText('Ребёнок замер, дрожит, не отвечает');
      await readyOffline(first);
      await site.stop();
      await device.restart();
      const page = await device.context.newPage();
      for (const [language, words] of Object.entries(LANGUAGES)) {
        if (!TRIED[edition].includes(language)) continue;
        for (const place of PLACES) {
          await page.goto(`${site.url}${language}/${place}`);
          await expect(page.locator('main h1'), `${language}/${place}`).toHaveCount(1);
          await expect(page.locator('main h1'), `${language}/${place}`).toHaveText(/\S/);
          await expect(page.locator('main')).toHaveCount(1);
          await expect(page.locator('html')).toHaveAttribute('lang', language);
        }
        await page.goto(`${site.url}${language}/`);
        await expect(page.locator('h1')).toHaveText(words.home);
        await expect(page.locator('.status')).toContainText(words.ready);
      }
      await page.goto(site.url);
      await page.waitForURL(`${site.url}ru/`);
    });
  });
}

test('an article is as whole from the device as on its prerendered page', async ({ site, device }) => {
  const first = await device.open('ru/guides/grounding/');
  await readyOffline(first);
  const text = await first.locator('main').innerText();
  expect(text.length).toBeGreaterThan(2000);
  await site.stop();
  await device.restart();
  const page = await device.open('ru/guides/grounding/');
  await expect(page.locator('main .part').first()).toBeVisible();
  await expect.poll(() => page.locator('main').innerText()).toBe(text);
});
