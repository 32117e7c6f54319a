import { describe, expect, it } from 'vitest';
import { findPersonalNames } from '../../compiler/personal-names';
import type { WrittenLanguage } from '../../src/model/languages';

describe('names of people', () => {
  it.each<[string, WrittenLanguage, string]>([
    ['Ask Ms Smith today.', 'en', 'Smith'],
    ['Ask Dr. Smith-Jones.', 'en', 'Smith-Jones'],
    ['Officer Brown comes.', 'en', 'Brown'],
    ['Written by J. R. Smith.', 'en', 'Smith'],
    ['Позовите Анну Петровну Иванову.', 'ru', 'Анну Петровну'],
    ['Придёт Анна Петровна.', 'ru', 'Анна Петровна'],
    ['Следователь Иванов придёт.', 'ru', 'Иванов'],
    ['А. Б. Иванов', 'ru', 'Иванов'],
    ['Ертең Айгүл апай келеді.', 'kk', 'Айгүл'],
    ['Болат Ерланұлы', 'kk', 'Болат Ерланұлы'],
    ['Тергеуші Ахметов', 'kk', 'Ахметов'],
    ['Ertaga Oygul opa keladi.', 'uz', 'Oygul'],
    ['Karimova Nodira Olim qizi', 'uz', 'Nodira Olim'],
    ['Tergovchi Karimov', 'uz', 'Karimov'],
  ])('%s', (text, language, name) => {
    expect(findPersonalNames(text, language)).toEqual([name]);
  });
});

describe('capital letters that name nobody', () => {
  it.each<[string, WrittenLanguage]>([
    ['Count the hours to prosecutor or judge. Minutes count.', 'en'],
    ['The Méndez Principles and the CRC Committee.', 'en'],
    ['Say “Aigul will meet you”.', 'en'],
    ['Так решил прокурор. Он один.', 'ru'],
    ['В 2025 г. Казахстан и ООН.', 'ru'],
    ['Бұл апай кім?', 'kk'],
    ['Bu opa kim?', 'uz'],
    ['Oʻzbekiston Respublikasi va BMT.', 'uz'],
  ])('%s', (text, language) => {
    expect(findPersonalNames(text, language)).toEqual([]);
  });
});
