import type { Language } from '../src/model/languages';

/** The words of a manifest, from `locales/`. */
type Words = Record<string, string>;

/**
 * The web app manifest of one language: the same app by `id`, its words in that language. Name and icons
 * say nothing about children or violence: a phone may lie open on a table.
 */
export function appManifest(base: string, language: Language, words: Words): string {
  const icon = (src: string, sizes: string, purpose: string) => {
    const type = src.endsWith('.svg') ? 'image/svg+xml' : 'image/png';
    return { src: `${base}icons/${src}`, sizes, type, purpose };
  };
  const screenshot = (src: string, sizes: string, form: string) => {
    return {
      src: `${base}screenshots/${src}`,
      sizes,
      type: 'image/png',
      form_factor: form,
      label: words['app.name'],
    };
  };
  // An address that names no language: it leads to the one chosen on this device, and without a choice to this one.
  const start = (place: string) => `${base}${place}?language=${language}`;
  const shortcut = (name: string, place: string) => ({
    name,
    url: start(place),
    icons: [icon('icon-192.png', '192x192', 'any')],
  });
  return JSON.stringify({
    id: base,
    name: words['app.name'],
    short_name: words['app.name'],
    description: words['app.description'],
    lang: language,
    dir: 'ltr',
    start_url: start(''),
    scope: base,
    display: 'standalone',
    background_color: '#fbf8f2',
    theme_color: '#fbf8f2',
    categories: ['education', 'productivity'],
    icons: [
      icon('icon.svg', 'any', 'any'),
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('maskable-512.png', '512x512', 'maskable'),
      icon('monochrome-512.png', '512x512', 'monochrome'),
    ],
    screenshots: [screenshot('narrow.png', '720x1480', 'narrow'), screenshot('wide.png', '1280x800', 'wide')],
    shortcuts: [
      shortcut(words['helpNow.title'] ?? '', 'help-now/'),
      shortcut(words['nav.interview'] ?? '', 'interview/'),
    ],
  });
}
