/** Android's own sign of a view inside another app, and names that apps give themselves: Meta's, VK, OK, TikTok, Yandex, Google, others. */
const SIGNS =
  /; wv\)|\bFB(?:AN|AV|_IAB)\b|Instagram|Barcelona \d|Telegram|VK(?:Android|iOS|Client)|OKApp|OdnoklassnikiApp|musical_ly|BytedanceWebview|TikTok|YaApp_|YandexSearch|\bGSA\/|\bLine\/|MicroMessenger|Viber|Snapchat|LinkedInApp|TwitterAndroid|Twitter for iPhone|Pinterest\/|Flipboard/;

/** What Telegram lays into every page that it shows. */
const OBJECTS = ['TelegramWebview', 'TelegramWebviewProxy'] as const;

/**
 * Whether a page stands in a browser inside another app: what it keeps is kept for that app alone, and it cannot be
 * put on the home screen from there. `window` is the page's own; an installed app is never one.
 */
export function isInAppBrowser(userAgent: string, window: object, installed: boolean): boolean {
  if (installed) return false;
  // Every browser of an iPhone says Safari; a view inside an app does not.
  const isBareView = /iPhone|iPad|iPod/.test(userAgent) && !userAgent.includes('Safari/');
  return isBareView || SIGNS.test(userAgent) || OBJECTS.some((it) => it in window);
}

/** The same of the present page. */
export const isHereInApp = (): boolean =>
  isInAppBrowser(navigator.userAgent, window, matchMedia('(display-mode: standalone)').matches);
