import { expect, test } from 'vitest';
import { hasBothForms, usualAddress } from '../../src/model/address';
import { LANGUAGES } from '../../src/model/languages';
import type { PromptEntry } from '../../src/model/pack-format';
import { addressOf, spoken } from '../../src/model/spoken-prompt';
import { AGE_BANDS } from '../../src/model/vocabulary';

test('a suspected child is addressed with respect from 13, everybody from 16, in Uzbek from 9', () => {
  for (const language of LANGUAGES) {
    expect(usualAddress(language, '16-17', false)).toBe('polite');
    expect(usualAddress(language, '13-15', true)).toBe('polite');
    expect(usualAddress(language, '6-8', true)).toBe('familiar');
  }
  expect(usualAddress('ru', '13-15', false)).toBe('familiar');
  expect(usualAddress('uz', '9-12', false)).toBe('polite');
});

test('Russian has both forms from 13, Kazakh and Uzbek always, English never', () => {
  expect(AGE_BANDS.filter((band) => hasBothForms('ru', band))).toEqual(['13-15', '16-17']);
  expect(AGE_BANDS.filter((band) => hasBothForms('kk', band))).toEqual(AGE_BANDS);
  expect(AGE_BANDS.filter((band) => hasBothForms('en', band))).toEqual([]);
});

test('the chosen form wins over the usual one, and a prompt with one form has only that', () => {
  const prompt = { language: 'ru', band: '13-15', say: 'Расскажи.', polite: 'Расскажите.' } as PromptEntry;
  expect(spoken(prompt, addressOf(prompt, {}, false))).toBe('Расскажи.');
  expect(spoken(prompt, addressOf(prompt, {}, true))).toBe('Расскажите.');
  expect(spoken(prompt, addressOf(prompt, { '13-15': 'familiar' }, true))).toBe('Расскажи.');
  expect(spoken({ say: 'Tell me.' }, 'polite')).toBe('Tell me.');
});
