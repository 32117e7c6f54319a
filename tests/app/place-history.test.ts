import { expect, test, vi } from 'vitest';
import { createPlaceHistory } from '../../src/app/place-history';
import { FakeBrowser } from './fake-browser';

/** A page at an address of a tab; `page.isOpen` says whether an interview is open. */
function openPage(address: string, browser = new FakeBrowser(address), basename = '') {
  browser.reload();
  const page = { isOpen: false };
  const history = createPlaceHistory({
    window: browser.window(),
    basename,
    hasInterview: () => page.isOpen,
  });
  const here = () => {
    const { pathname, hash, state } = history.present().location;
    return `${pathname}${hash}${state.silent ? ' silent' : ''}`;
  };
  return { page, browser, history, here };
}

const TELLING = /plan|before|during|after|prompts|guides|6-8|B17|suicide/;

test('places outside an interview keep their addresses, and Back and Forward lead to them', async () => {
  const { browser, history, here } = openPage('/ru/');
  history.push('/ru/guides/');
  history.push({ pathname: '/ru/glossary/', search: '?from=x', hash: '#trust' });
  expect(browser.entries.map(({ url }) => url.pathname + url.search + url.hash)).toEqual([
    '/ru/',
    '/ru/guides/',
    '/ru/glossary/#trust',
  ]);
  expect(here()).toBe('/ru/glossary/#trust');
  await browser.go(-2);
  expect(here()).toBe('/ru/');
  await browser.go(1);
  expect(here()).toBe('/ru/guides/');
});

test('an interview, and everything that is gone to during it, leaves one address and random keys', async () => {
  const { page, browser, history, here } = openPage('/ru/');
  history.push('/ru/interview/plan/');
  // From a plan that is half chosen too.
  history.push('/ru/prompts/6-8/');
  history.push('/ru/interview/plan/');
  page.isOpen = true;
  history.replace('/ru/interview/before/#B17');
  history.push('/ru/guides/suicide/');
  history.openLayer(() => {});
  history.push('/ru/interview/during/');
  page.isOpen = false;
  history.push('/ru/interview/after/');
  const [first, ...written] = browser.written;
  expect(first).toMatch(/^\/ru\/ /);
  expect(written).toHaveLength(6);
  for (const entry of written) {
    expect(entry).toMatch(/^\/ru\/interview\/ \{"key":"[0-9a-z]+"\}$/);
    expect(entry.replace(/"key":"\w+"/, '')).not.toMatch(TELLING);
  }
  const back: string[] = [];
  for (const _ of written) {
    await browser.go(-1);
    back.push(here());
  }
  expect(back).toEqual([
    '/ru/interview/during/ silent',
    '/ru/guides/suicide/ silent',
    '/ru/interview/before/#B17 silent',
    '/ru/prompts/6-8/ silent',
    '/ru/interview/plan/ silent',
    '/ru/',
  ]);
  await browser.go(2);
  expect(here()).toBe('/ru/prompts/6-8/ silent');
});

test('an address below the interview is replaced at once, with its part; the page still knows its place', () => {
  const { browser, here } = openPage('/kk/interview/before/#B39');
  expect(here()).toBe('/kk/interview/before/#B39 silent');
  expect(browser.written).toEqual([expect.stringMatching(/^\/kk\/interview\/ \{"key":"\w+"\}$/)]);
});

test('a page that is loaded again at a silent entry is the start of the interview', async () => {
  const { browser, history } = openPage('/ru/interview/before/');
  history.push('/ru/interview/during/');
  const again = openPage('', browser);
  expect(again.here()).toBe('/ru/interview/ silent');
  await browser.go(-1);
  expect(again.here()).toBe('/ru/interview/ silent');
});

test('once an interview is over, Back leads nowhere that it has been', async () => {
  const { page, browser, history, here } = openPage('/ru/');
  page.isOpen = true;
  history.push('/ru/prompts/6-8/');
  history.push('/ru/interview/after/');
  page.isOpen = false;
  history.forgetPlaces();
  expect(here()).toBe('/ru/interview/after/ silent');
  history.push('/ru/guides/');
  await browser.go(-1);
  expect(here()).toBe('/ru/interview/after/ silent');
  await browser.go(-1);
  expect(here()).toBe('/ru/interview/ silent');
  await browser.go(-1);
  expect(here()).toBe('/ru/');
});

test('the neutral address is in the language of the place, below the base', () => {
  const { browser, history } = openPage('/office/guide/ru/interview/plan/', undefined, '/office/guide');
  history.push('/office/guide/uz-Cyrl/interview/plan/');
  expect(browser.entries.map(({ url }) => url.pathname)).toEqual([
    '/office/guide/ru/interview/',
    '/office/guide/uz-Cyrl/interview/',
  ]);
});

test('links have the true address of their place, also while everything is silent', () => {
  const { page, history } = openPage('/ru/interview/plan/');
  page.isOpen = true;
  expect(history.createHref({ pathname: '/ru/guides/crying/', hash: '#now' })).toBe('/ru/guides/crying/#now');
});

test.each([
  ['/ru/index.html', '/ru/'],
  ['/ru/guides/grounding/index.html#now', '/ru/guides/grounding/#now'],
  ['/ru/guides/?ref=mail.ru', '/ru/guides/'],
  ['/ru/?v=1.2#%', '/ru/#%'],
])('%s is the place %s', (address, place) => {
  const { browser, here } = openPage(address);
  expect(here()).toBe(place);
  expect(browser.present.url.href).toBe(`https://guide.example${place}`);
});

test('a part that is written into the neutral address is a part of the present place, and is taken out', async () => {
  const { browser, history, here } = openPage('/ru/interview/plan/');
  history.push('/ru/interview/before/');
  browser.openPart('#B17');
  expect(here()).toBe('/ru/interview/before/#B17 silent');
  expect(browser.written.join()).not.toContain('#');
  await browser.go(-1);
  expect(here()).toBe('/ru/interview/before/ silent');
});

test('a page that is loaded again has the key of its entry, and is told how far it was read', () => {
  const { browser, history } = openPage('/ru/glossary/');
  const { key } = history.present().location;
  history.openLayer(() => {});
  const again = openPage('', browser).history;
  expect(again.present().location.key).toBe(key);
  again.arriveLater(812);
  expect(again.present().location.state).toEqual({ silent: false, scroll: 812, isDrawnLater: true });
});

test('whoever begins to listen is told where it is: Back may have been pressed before', async () => {
  const { browser, history } = openPage('/ru/');
  history.push('/ru/guides/');
  await browser.go(-1);
  const heard: string[] = [];
  const end = history.listen(({ location }) => heard.push(location.pathname));
  await browser.go(1);
  end();
  await browser.go(-1);
  expect(heard).toEqual(['/ru/', '/ru/guides/']);
});

test('a place that is left before it was drawn leaves the position of the next one to the browser', async () => {
  const { browser, history } = openPage('/ru/glossary/');
  history.arriveLater(812);
  expect(browser.scrollRestoration).toBe('manual');
  history.push('/ru/guides/');
  expect(browser.scrollRestoration).toBe('auto');
  history.arriveLater(undefined);
  await browser.go(-1);
  expect(browser.scrollRestoration).toBe('auto');
});

test('Back closes a layer and stays on the page; Forward does not open it again', async () => {
  for (const address of ['/ru/prompts/6-8/', '/ru/interview/during/']) {
    const { browser, history, here } = openPage(address);
    const place = here();
    const onBack = vi.fn();
    const leave = history.openLayer(onBack);
    expect(browser.entries).toHaveLength(2);
    expect(here()).toBe(place);
    await browser.go(-1);
    expect(onBack).toHaveBeenCalledOnce();
    // The dialog tells that it has been closed.
    leave();
    expect([browser.at, here()]).toEqual([0, place]);
    await browser.go(1);
    expect([onBack.mock.calls.length, here()]).toEqual([1, place]);
  }
});

test('a layer that is closed otherwise takes its entry with it, and what comes next waits for that', async () => {
  const { browser, history, here } = openPage('/ru/interview/after/');
  const onBack = vi.fn();
  history.openLayer(onBack)();
  history.push('/ru/');
  const leave = history.openLayer(onBack);
  await vi.waitFor(() => expect(browser.at).toBe(2));
  expect(browser.entries.map(({ url }) => url.pathname)).toEqual(['/ru/interview/', '/ru/', '/ru/']);
  leave();
  await vi.waitFor(() => expect(browser.at).toBe(1));
  expect(here()).toBe('/ru/');
  expect(onBack).not.toHaveBeenCalled();
});

test('a layer that is closed before it had an entry leaves none', async () => {
  const { browser, history } = openPage('/ru/');
  history.push('/ru/prompts/');
  history.openLayer(() => {})();
  history.openLayer(() => {})();
  await vi.waitFor(() => expect(browser.at).toBe(1));
  expect(browser.present.url.pathname).toBe('/ru/prompts/');
});

test('a place that is gone to from a layer stands where the layer stood', async () => {
  const { browser, history, here } = openPage('/ru/prompts/6-8/');
  const onBack = vi.fn();
  history.openLayer(onBack);
  history.push('/ru/help-now/');
  expect(onBack).toHaveBeenCalledOnce();
  await browser.go(-1);
  expect(here()).toBe('/ru/prompts/6-8/');
});

test('where the browser takes no more entries, the page goes on, and no layer leads out of it', async () => {
  const { browser, history, here } = openPage('/ru/');
  browser.room = 0;
  history.push('/ru/guides/');
  expect(here()).toBe('/ru/guides/');
  history.openLayer(() => {})();
  history.push('/ru/more/');
  expect([here(), browser.entries.length]).toEqual(['/ru/more/', 1]);
});
