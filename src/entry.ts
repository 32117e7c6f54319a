import type { Language } from './model/languages';

const begin = () =>
  import('./main')
    .then(({ start }) => start())
    .catch(() => {
      // The text stays readable; only what the page says of itself must not promise more.
      const { dataset } = document.documentElement;
      dataset.offline = 'unavailable';
      if (!navigator.onLine) dataset.offlineReason = 'no-connection';
      document.dispatchEvent(new Event('not-started'));
    });

// Below the floor of engines, which `boot.js` has looked at, the page stays what it is without scripts.
if (!document.documentElement.hasAttribute('data-too-old')) beginInTime();

function beginInTime(): void {
  // The first frame belongs to the text that is in the page already; a shell has none to wait for.
  if (document.getElementById('page-data')) {
    requestAnimationFrame(() => setTimeout(begin));
    return;
  }
  // Reading the device takes as long as starting the app: side by side.
  const { lang } = document.documentElement;
  if (location.pathname.startsWith(`${import.meta.env.BASE_URL}${lang}/`))
    import('./data/guide').then(({ openRepository }) => openRepository(lang as Language)).catch(() => {});
  void begin();
}
