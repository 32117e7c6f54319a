import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../compiler/read-sources';
import { toCyrillic } from '../../compiler/uzbek-cyrillic';
import { parseLexicon } from '../../compiler/uzbek-lexicon';
import { FIXTURES } from './guide-copy';

type Pair = [latin: string, cyrillic: string, direction: 'both' | 'l2c' | 'c2l'];

const { pairs } = JSON.parse(readFileSync(join(FIXTURES, 'uzbek-transliteration.json'), 'utf8')) as {
  pairs: Pair[];
};
const { lexicon, problems } = parseLexicon(readSources(join(import.meta.dirname, '../../guides')));

function written(text: string): string {
  return toCyrillic(text, lexicon);
}

it('reads a lexicon without problems', () => {
  expect(problems).toEqual([]);
  expect(lexicon.size).toBeGreaterThan(200);
});

describe('the pairs', () => {
  const toCheck = pairs.filter(([, , direction]) => direction !== 'c2l');

  it('are many', () => {
    expect(toCheck.length).toBeGreaterThan(90);
  });

  it.each(toCheck)('%s is %s', (latin, cyrillic) => {
    expect(written(latin)).toBe(cyrillic);
  });

  it('need the lexicon', () => {
    const wrong = toCheck.filter(([latin, cyrillic]) => toCyrillic(latin, new Map()) !== cyrillic);
    expect(wrong.length).toBeGreaterThan(20);
  });
});

describe('words of the field', () => {
  it.each([
    ['dissotsiatsiya', 'диссоциация'],
    ['reabilitatsiya', 'реабилитация'],
    ['ekspluatatsiya', 'эксплуатация'],
    ['viktimizatsiya', 'виктимизация'],
    ['reintegratsiya', 'реинтеграция'],
    ['multidissiplinar', 'мультидисциплинар'],
    ['suitsid', 'суицид'],
    ['emotsional', 'эмоционал'],
    ['inspektor', 'инспектор'],
    ['protsess', 'процесс'],
    ['kontratsepsiya', 'контрацепция'],
  ])('%s is %s', (latin, cyrillic) => {
    expect(written(latin)).toBe(cyrillic);
  });
});

describe('capitals', () => {
  it.each([
    ['Shoh, Choy, Yoʻl, Yer, Oʻt', 'Шоҳ, Чой, Йўл, Ер, Ўт'],
    ['CHOY, YOʻL, YER, SANʼAT, ISʼHOQ', 'ЧОЙ, ЙЎЛ, ЕР, САНЪАТ, ИСҲОҚ'],
    ['U. E! Yo', 'У. Э! Ё'],
    ['Sudya SUDYAGA sudyadan', 'Судья СУДЬЯГА судьядан'],
  ])('%s', (latin, cyrillic) => {
    expect(written(latin)).toBe(cyrillic);
  });
});

describe('what stays', () => {
  it.each([
    ['{{name}} va {{sana}} boʻsh', '{{name}} ва {{sana}} бўш'],
    ['<1>Saqlash</1> <br/> 5 < 7 > 3', '<1>Сақлаш</1> <br/> 5 < 7 > 3'],
    ['Manzil: https://inson.uz/yordam?til=uz', 'Манзил: https://inson.uz/yordam?til=uz'],
    ['inson.uz/yordam, ism.sharif@inson.uz', 'inson.uz/yordam, ism.sharif@inson.uz'],
    ['B07, D54, KZ-05, P35-06', 'B07, D54, KZ-05, P35-06'],
    ['«На экран „Домой“» tugmasi, «ұят»', '«На экран „Домой“» тугмаси, «ұят»'],
    ['1 000; 2,5 — 13–15 yosh, 5-sinf, 3ta', '1 000; 2,5 — 13–15 ёш, 5-синф, 3та'],
    ['Müller va Wójcik keldi', 'Müller ва Wójcik келди'],
  ])('%s', (latin, cyrillic) => {
    expect(written(latin)).toBe(cyrillic);
  });
});

describe('abbreviations and names', () => {
  it.each([
    ['UNODC, NICHD va PEACE', 'UNODC, NICHD ва PEACE'],
    ['UNODCning, SMSlar, QR-kod', 'UNODCнинг, SMSлар, QR-код'],
    ['BMTning JSST va OAVga', 'БМТнинг ЖССТ ва ОАВга'],
    ['OʻRQ-996-son', 'ЎРҚ-996-сон'],
    ['Listen First, CC BY 4.0', 'Listen First, CC BY 4.0'],
    ['B gepatiti. Bing. Bir', 'B гепатити. Бинг. Бир'],
    ['har safari', 'ҳар сафари'],
  ])('%s', (latin, cyrillic) => {
    expect(written(latin)).toBe(cyrillic);
  });
});

describe('apostrophes', () => {
  it.each(["'", '’', '‘', '`', 'ʻ', 'ʼ'])('%s', (sign) => {
    expect(written(`o${sign}zbek bog${sign} G${sign}ani ma${sign}no san${sign}at Is${sign}hoq`)).toBe(
      'ўзбек боғ Ғани маъно санъат Исҳоқ',
    );
  });

  it('are quotes around a word', () => {
    expect(written("‘bola’ va 'ota'")).toBe("‘бола’ ва 'ота'");
  });
});

describe('an entry of the lexicon', () => {
  it.each([
    ['konsertlarimizdan', 'концертларимиздан'],
    ['filtrlangan', 'фильтрланган'],
    ['politsiyasi, litseyi', 'полицияси, лицейи'],
  ])('covers the endings of %s', (latin, cyrillic) => {
    expect(written(latin)).toBe(cyrillic);
  });

  it.each([
    ['16-oktyabrdan 14-noyabrdagi oktyabr', '16-октябрдан 14-ноябрдаги октябрь'],
    ['roli, albomi, kulturasi', 'роли, альбоми, культураси'],
  ])('loses only a final ь before an ending: %s', (latin, cyrillic) => {
    expect(written(latin)).toBe(cyrillic);
  });

  it.each([
    ['sirka', 'сирка'],
    ['sirkuch', 'сиркуч'],
  ])('does not change a word that only begins like it: %s', (latin, cyrillic) => {
    expect(written(latin)).toBe(cyrillic);
  });

  it('gives way to a longer one', () => {
    const two = new Map([
      ['sir', 'сир'],
      ['sirk', 'цирк'],
    ]);
    expect(toCyrillic('sirlar sirklar', two)).toBe('сирлар цирклар');
  });
});
