import { describe, expect, test } from 'vitest';
import { isInAppBrowser } from '../../src/pwa/in-app-browser';

const ANDROID = 'Mozilla/5.0 (Linux; Android 13; SM-A145F';
const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('inside another app', () => {
  test.each([
    ['an Android view', `${ANDROID}; wv) ${WEBKIT} Version/4.0 Chrome/122.0.0.0 Mobile Safari/537.36`],
    [
      'an old Android view',
      `Mozilla/5.0 (Linux; Android 6.0; LG-X210 Build/MRA58K; wv) ${WEBKIT} Version/4.0 Chrome/92.0.4515.131 Mobile Safari/537.36`,
    ],
    [
      'Facebook, Android',
      `${ANDROID}) ${WEBKIT} Version/4.0 Chrome/122.0.6261.88 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/453.0.0.40.107;]`,
    ],
    ['Facebook, iPhone', `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/450.0.0.38.108;FBDV/iPhone12,1]`],
    ['Messenger, iPhone', `${IPHONE} Mobile/15E148 Safari/604.1 [FBAN/MessengerForiOS]`],
    ['Instagram, iPhone', `${IPHONE} Mobile/15E148 Instagram 312.0.1.19.124 (iPhone12,1; iOS 16_6; ru_KZ)`],
    [
      'Instagram, Android',
      `${ANDROID}) ${WEBKIT} Chrome/121.0.0.0 Mobile Safari/537.36 Instagram 320.0.0.42.101 Android`,
    ],
    [
      'Telegram, Android',
      `${ANDROID}) ${WEBKIT} Chrome/130.0.0.0 Mobile Safari/537.36 Telegram-Android/11.5.3 (Samsung SM-A145F; Android 13; SDK 33; AVERAGE)`,
    ],
    ['VK', `${ANDROID}) ${WEBKIT} Chrome/121.0.0.0 Mobile Safari/537.36 VKAndroidApp/8.60-20000`],
    ['TikTok, iPhone', `${IPHONE} Mobile/15E148 musical_ly_32.5.0 BytedanceWebview/d8a21c6`],
    ['the Yandex app, iPhone', `${IPHONE} Version/16.6 YaApp_iOS/2310.0 Mobile/15E148 Safari/604.1`],
    ['the Google app, iPhone', `${IPHONE} GSA/290.0.585 Mobile/15E148 Safari/604.1`],
    ['any other app, iPhone', `${IPHONE} Mobile/15E148`],
  ])('%s', (_, userAgent) => {
    expect(isInAppBrowser(userAgent, {}, false)).toBe(true);
  });

  test.each(['TelegramWebview', 'TelegramWebviewProxy'])('with %s, whatever it calls itself', (name) => {
    const chrome = `${ANDROID}) ${WEBKIT} Chrome/130.0.0.0 Mobile Safari/537.36`;
    expect(isInAppBrowser(chrome, { [name]: {} }, false)).toBe(true);
  });
});

describe('a browser, or the installed app', () => {
  test.each([
    ['Chrome, Android', `${ANDROID}) ${WEBKIT} Chrome/130.0.0.0 Mobile Safari/537.36`],
    ['Samsung Internet', `${ANDROID}) ${WEBKIT} SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36`],
    ['Yandex Browser', `${ANDROID}) ${WEBKIT} Chrome/120.0.0.0 YaBrowser/24.1.0.0 SA/3 Mobile Safari/537.36`],
    ['Firefox, Android', 'Mozilla/5.0 (Android 13; Mobile; rv:120.0) Gecko/120.0 Firefox/120.0'],
    ['Safari, iPhone', `${IPHONE} Version/16.6 Mobile/15E148 Safari/604.1`],
    ['Chrome, iPhone', `${IPHONE} CriOS/120.0.6099.119 Mobile/15E148 Safari/604.1`],
    ['Firefox, iPhone', `${IPHONE} FxiOS/121.0 Mobile/15E148 Safari/605.1.15`],
    ['Chrome, Windows', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/130.0.0.0 Safari/537.36`],
    [
      'Safari, Mac',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Safari/605.1.15',
    ],
  ])('%s', (_, userAgent) => {
    expect(isInAppBrowser(userAgent, {}, false)).toBe(false);
  });

  test('an app on the home screen of an iPhone does not say Safari either', () => {
    expect(isInAppBrowser(`${IPHONE} Mobile/15E148`, {}, true)).toBe(false);
  });
});
