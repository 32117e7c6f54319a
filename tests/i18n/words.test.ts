import { expect, test, vi } from 'vitest';

test('words that could not be had are fetched again as soon as somebody asks, and kept once they are here', async () => {
  let answers = false;
  vi.doMock('../../locales/kk.json', () => {
    if (!answers) throw new Error('no connection');
    return { default: { 'app.name': 'Алдымен тыңда' } };
  });
  const { words } = await import('../../src/i18n/words');
  await expect(words.load('kk')).rejects.toThrow('error when mocking');
  expect([words.find('kk'), words.any()]).toEqual([undefined, undefined]);
  answers = true;
  const t = await words.load('kk');
  expect(t('app.name')).toBe('Алдымен тыңда');
  expect(words.find('kk')).toBe(t);
  expect(words.any()).toEqual({ language: 'kk', t });
  expect(await words.load('kk')).toBe(t);
});
