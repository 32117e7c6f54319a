import { isLanguage, LANGUAGES, type Language } from './languages';
import { ADDRESSES, type Address } from './address';
import { asRecord, isOneOf, parseRecord } from './parse-value';
import { AGE_BANDS, COUNTRIES, ROLES, type AgeBand, type Country, type Role } from './vocabulary';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** A person's choices on this device. Undefined means not chosen: the browser's language, the device's theme. */
export interface Settings {
  language?: Language;
  country?: Country;
  role?: Role;
  theme?: Theme;
  /** Prompts are shown in this language too, beside the first. */
  second?: Language;
  /** The form of address chosen for an age, where the language has two. */
  address?: Partial<Record<AgeBand, Address>>;
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
  if (isLanguage(raw.second)) settings.second = raw.second;
  const address = parseAddress(raw.address);
  if (address) settings.address = address;
  const { kept } = raw;
  if (Array.isArray(kept)) settings.kept = LANGUAGES.filter((language) => kept.includes(language));
  return settings;
}

function parseAddress(value: unknown): Settings['address'] {
  const raw = asRecord(value);
  if (!raw) return undefined;
  const chosen = AGE_BANDS.map((band) => [band, raw[band]] as const);
  return Object.fromEntries(chosen.filter(([, form]) => isOneOf(ADDRESSES, form)));
}
