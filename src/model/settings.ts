import { isLanguage, LANGUAGES, type Language } from './languages';
import { COUNTRIES, ROLES, type Country, type Role } from './vocabulary';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** A person's choices on this device. Undefined means not chosen: the browser's language, the device's theme. */
export interface Settings {
  language?: Language;
  country?: Country;
  role?: Role;
  theme?: Theme;
  /** Languages kept for use without a connection; undefined means all. */
  kept?: Language[];
}

/** Reads settings from storage, dropping whatever is not known, so that damaged data costs only itself. */
export function parseSettings(text: string | null): Settings {
  const raw = parseObject(text);
  const settings: Settings = {};
  if (isLanguage(raw.language)) settings.language = raw.language;
  if (isOneOf(COUNTRIES, raw.country)) settings.country = raw.country;
  if (isOneOf(ROLES, raw.role)) settings.role = raw.role;
  if (isOneOf(THEMES, raw.theme)) settings.theme = raw.theme;
  const { kept } = raw;
  if (Array.isArray(kept)) settings.kept = LANGUAGES.filter((language) => kept.includes(language));
  return settings;
}

function isOneOf<T extends string>(list: readonly T[], value: unknown): value is T {
  return (list as readonly unknown[]).includes(value);
}

function parseObject(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
