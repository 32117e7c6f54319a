import { expect, readyOffline, test } from './harness/test';
import { WORDS } from './harness/words';

test('what does not exist is a real 404, and what lacks its slash is led on', async ({ site, request }) => {
  const cases = [
    ['ru/guides/nope/', 404, 'text/html'],
    ['nope', 404, 'text/html'],
    ['assets/nope.js', 404, undefined],
    ['packs/nope.json', 404, undefined],
    ['ru/guides/grounding/', 200, 'text/html'],
    ['ru/app.webmanifest', 200, 'application/manifest+json'],
  ] as const;
  for (const [path, status, type] of cases) {
    const answer = await request.get(site.url + path, { headers: { accept: 'text/html' } });
    expect(answer.status(), path).toBe(status);
    if (type) expect(answer.headers()['content-type'], path).toContain(type);
  }
  const led = await request.get(`${site.url}ru/guides`, { maxRedirects: 0 });
  expect([led.status(), led.headers().location]).toEqual([301, '/ru/guides/']);
});

test('an unknown address says so, with the server and without it', async ({ site, device }) => {
  const page = await device.open('ru/');
  await readyOffline(page);
  await page.goto(`${site.url}ru/guides/nope/`);
  await expect(page.locator('h1')).toHaveText(WORDS['notFound.title'] ?? '');
  await site.stop();
  await page.goto(`${site.url}ru/nothing/`);
  await expect(page.locator('h1')).toHaveText(WORDS['notFound.title'] ?? '');
  const answer = await page.goto(`${site.url}nothing`);
  expect(answer?.status()).toBe(404);
});

test('without the server a page opens whatever stands behind its path, and a file as well', async ({
  site,
  device,
}) => {
  const page = await device.open('ru/');
  await readyOffline(page);
  await site.stop();
  for (const address of [
    'ru/?v=1.2',
    'kk/guides/grounding/?ref=mail.ru',
    'ru/glossary/?ysclid=m1.abc',
    'ru/index.html',
    'ru/guides/grounding/index.html',
  ]) {
    const answer = await page.goto(site.url + address);
    expect([address, answer?.status()]).toEqual([address, 200]);
    await expect(page.locator('html')).toHaveAttribute('lang', address.slice(0, 2));
  }
  await page.goto(`${site.url}index.html?ref=t.me`);
  await page.waitForURL(/\/ru\//);
  const file = await page.evaluate(async () => (await fetch('/boot.js?v=1.2')).status);
  expect(file).toBe(200);
});

const CHOICES = [
  { locale: 'ru-RU', language: 'ru' },
  { locale: 'kk-KZ', language: 'kk' },
  { locale: 'uz-UZ', language: 'uz' },
  { locale: 'en-US', language: 'en' },
  { locale: 'de-DE', language: 'en' },
] as const;

for (const { locale, language } of CHOICES) {
  test.describe(locale, () => {
    test.use({ deviceOptions: { locale } });

    test(`leads on to ${language}`, async ({ site, device }) => {
      const page = await device.open('');
      await page.waitForURL(`${site.url}${language}/`);
      await page.goto(`${site.url}help-now/`);
      await page.waitForURL(`${site.url}${language}/help-now/`);
    });
  });
}

test('an address without a language keeps its part; a query and the name of the file are taken out', async ({
  site,
  device,
}) => {
  const page = await device.open('index.html?ref=t.me#content');
  await page.waitForURL(`${site.url}ru/#content`);
  await page.goto(`${site.url}help-now/?v=1.2#%`);
  await page.waitForURL(`${site.url}ru/help-now/#%`);
  await page.goto(`${site.url}ru/guides/grounding/index.html?ref=mail.ru`);
  await page.waitForURL(`${site.url}ru/guides/grounding/`);
  await expect(page.locator('main h1')).toHaveText(/\S/);
});

test('a language that was chosen wins over the one of the browser', async ({ site, device }) => {
  const page = await device.open('ru/settings/');
  await readyOffline(page);
  await page.getByRole('link', { name: 'Қазақша' }).click();
  await page.waitForURL(`${site.url}kk/settings/`);
  await page.goto(site.url);
  await page.waitForURL(`${site.url}kk/`);
});
