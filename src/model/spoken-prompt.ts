import { hasBothForms, usualAddress, type Address } from './address';
import type { Addresses } from './interview';
import type { PromptEntry } from './pack-format';

/** The form of address of a prompt: as the person has chosen for this age, else the usual one. */
export function addressOf(
  { language, band }: Pick<PromptEntry, 'language' | 'band'>,
  chosen: Addresses | undefined,
  suspected: boolean,
): Address {
  if (!hasBothForms(language, band)) return 'familiar';
  return chosen?.[band] ?? usualAddress(language, band, suspected);
}

/** The words of a prompt in a form of address. */
export function spoken({ say, polite }: Pick<PromptEntry, 'say' | 'polite'>, address: Address): string {
  return address === 'polite' && polite !== undefined ? polite : say;
}
