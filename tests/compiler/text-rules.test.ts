import { describe, expect, it } from 'vitest';
import { checkText, type TextPlace } from '../../compiler/text-rules';
import type { WrittenLanguage } from '../../src/model/languages';

function faultsIn(text: string, language: WrittenLanguage, place: Partial<TextPlace> = {}): number {
  return checkText(text, { language, childFacing: true, helplineNumbers: new Set(['1414']), ...place })
    .length;
}

describe('texts that are fine', () => {
  it.each<[string, WrittenLanguage]>([
    ['Wait 2 or 3 minutes; in 2022 about 100 children of 1 000 did – “no more”.', 'en'],
    ['SMS-сообщение, 10 000 тенге и 5–7 лет: «не спеши».', 'ru'],
    ['Ғалым, Ұлжан, әке, іні, ң, һ\u00A0— бәрі кириллица.', 'kk'],
    ['Oʻgʻil bola, togʻ, sanʼat, maʼno, Gʻani\u00A0— «toʻgʻri».', 'uz'],
    ['It’s the child’s choice & yours: 5 < 7.', 'en'],
    ['Науки и стати: остановитесь на статье без номера.', 'ru'],
  ])('%s', (text, language) => {
    expect(checkText(text, { language, childFacing: true, helplineNumbers: new Set(['1414']) })).toEqual([]);
  });
});

describe('phone numbers and national law in an article', () => {
  it.each<[string, WrittenLanguage]>([
    ['Call 103.', 'en'],
    ['Call 1414.', 'en'],
    ['По УПК нельзя.', 'ru'],
    ['Так велит статья 68.', 'ru'],
    ['Уголовного кодекса', 'ru'],
    ['ҚПК-нің талабы', 'kk'],
    ['215-бап бойынша', 'kk'],
    ['JPKning talabi', 'uz'],
    ['121-moddaga koʻra', 'uz'],
    ['Under article 215 of the law', 'en'],
    ['The Criminal Code says', 'en'],
    ['The CPC says', 'en'],
  ])('%s', (text, language) => {
    expect(faultsIn(text, language)).toBe(1);
    expect(faultsIn(text, language, { helplineNumbers: undefined })).toBe(0);
  });
});

describe('addresses and numbers of people', () => {
  it.each([
    '+7 701 123 45 67',
    '116 123 45',
    '7011234567',
    'a.b@example.org',
    '@some_name',
    't.me/some',
    'https://a.b',
  ])('%s is refused in articles and countries', (found) => {
    expect(faultsIn(`Ask ${found} now.`, 'en')).toBe(1);
    expect(faultsIn(`Ask ${found} now.`, 'en', { helplineNumbers: undefined })).toBe(1);
  });

  it.each(['In 110 999 cases of 2025', 'Law OʻRQ-996, by 1 000', 'at 14:30 on 22.11.2026'])(
    '%s is fine',
    (text) => {
      expect(faultsIn(text, 'en')).toBe(0);
    },
  );
});

describe('quotation marks', () => {
  it.each<[string, WrittenLanguage]>([
    ['Say “it is ‘mine’ now” and “wait”.', 'en'],
    ['Скажи: «он „плохой“ был», «вот».', 'ru'],
    ['«Осы „үй“ ма» деді.', 'kk'],
    ['«Men “hozir” desam».', 'uz'],
  ])('%s is fine', (text, language) => {
    expect(faultsIn(text, language)).toBe(0);
  });

  it.each<[string, WrittenLanguage]>([
    ['Say «wait».', 'en'],
    ['Say "wait".', 'en'],
    ['Say “wait.', 'en'],
    ['Скажи “жди”.', 'ru'],
    ['Скажи: «он «плохой» был».', 'ru'],
    ['Скажи „жди“.', 'ru'],
    ['Скажи жди».', 'ru'],
    ['"Күт" де.', 'kk'],
    ['“Kuting” deng.', 'uz'],
  ])('%s is refused', (text, language) => {
    expect(faultsIn(text, language)).toBe(1);
  });
});

describe('dashes', () => {
  it.each<[string, WrittenLanguage]>([
    ['Не знаешь\u00A0— скажи; 3–5 лет, кто-то.', 'ru'],
    ['— Күт, — деді.'.replace(' — д', '\u00A0— д'), 'kk'],
    ['Wait — or go – now.', 'en'],
  ])('%s is fine', (text, language) => {
    expect(faultsIn(text, language)).toBe(0);
  });

  it.each<[string, WrittenLanguage]>([
    ['Не знаешь — скажи.', 'ru'],
    ['Білмейсің – айт.', 'kk'],
    ['Bilmaysiz\u00A0– ayting.', 'uz'],
    ['Bilmaysiz - ayting.', 'uz'],
    ['Не знаешь —', 'ru'],
  ])('%s is refused', (text, language) => {
    expect(faultsIn(text, language)).toBe(1);
  });
});

describe('letters', () => {
  it.each<[string, WrittenLanguage]>([
    ['рeбёнок', 'ru'],
    ['бiр', 'kk'],
    ['əке', 'kk'],
    ['сhild', 'en'],
    ['bоla', 'uz'],
    ["o'g'il", 'uz'],
    ['to‘g‘ri', 'uz'],
    ['tog’', 'uz'],
    ['san’at', 'uz'],
    ['sanʻat', 'uz'],
    ['soʼz', 'uz'],
  ])('%s', (text, language) => {
    expect(faultsIn(text, language)).toBe(1);
  });
});

describe('invisible characters', () => {
  it.each([
    '\u00AD',
    '\u200D',
    '\u2060',
    '\uFEFF',
    '\u0007',
    '\n',
    '\u2028',
    '\u200F',
    '\u2066',
    '\u{E0041}',
  ])('%j', (character) => {
    const [message] = checkText(`Be${character}calm`, {
      language: 'en',
      childFacing: false,
      helplineNumbers: undefined,
    });
    const hex = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    expect(message).toContain(`got U+${hex}`);
  });
});

describe('words of interrogation', () => {
  it.each<[string, WrittenLanguage]>([
    ['Допросим тебя', 'ru'],
    ['Жауап  аламыз', 'kk'],
    ['Soʻroqqa', 'uz'],
  ])('%s is refused only where a child hears it', (text, language) => {
    expect(faultsIn(text, language)).toBe(1);
    expect(faultsIn(text, language, { childFacing: false })).toBe(0);
  });
});

describe('markup', () => {
  it.each(['</p>', '<br/>', '<!-- x', '[a](b)', '`code`', '**a**', 'a&nbsp;b', '&#160;'])('%s', (text) => {
    expect(faultsIn(text, 'en')).toBe(1);
  });
});
