import { isLanguage, LANGUAGES, type Language } from './languages';
import { LIMITS, type Limit } from './interview';
import { isOneOf, parseRecord } from './parse-value';
import { COUNTRIES, ROLES, type Country, type Role } from './vocabulary';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** A person's choices on this device. Undefined means not chosen: the browser's language, the device's theme. */
export interface Settings {
  language?: Language;
  country?: Country;
  role?: Role;
  theme?: Theme;
  /** Hours after which an open interview is wiped by itself; undefined means the longest. */
  limit?: Limit;
  /** Languages kept for use without a connection; undefined means all. */
  kept?: Language[];
}

/** Reads settings from storage, dropping whatever is not known, so that damaged data costs only itself. */
export function parseSettings(text: string | null): Settings {
  const raw = parseRecord(text ?? '') ?? {};
  const settings: Settings = {};
  if (isLanguage(raw.language)) settings.language = raw.language;
  if (isOneOf(COUNTRIES, raw.country)) settings.country = raw.country;
  if (isOneOf(ROLES, raw.role)) settings.role = raw.role;
  if (isOneOf(THEMES, raw.theme)) settings.theme = raw.theme;
  const limit = LIMITS.find((hours) => hours === raw.limit);
  if (limit) settings.limit = limit;
  const { kept } = raw;
  if (Array.isArray(kept)) settings.kept = LANGUAGES.filter((language) => kept.includes(language));
  return settings;
}
