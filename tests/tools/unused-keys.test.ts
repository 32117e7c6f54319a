import { expect, test } from 'vitest';
import { findUnusedKeys } from '../../tools/unused-keys';

test.each([
  ["t('nav.home')", ['nav.home']],
  ['label="nav.home"', ['nav.home']],
  ['t(`nav.home`)', ['nav.home']],
  ['t(`nav.${place}`)', ['nav.home', 'nav.more']],
  ['t(`na${place}`)', []],
  ["t('nav.homely')", []],
  ['// see nav.home', []],
  ["t(`${because}.title`, 'notFound')", ['notFound.title']],
  ['t(`${because}.title`)', []],
])('%s', (code, used) => {
  const keys = ['nav.home', 'nav.more', 'notFound.title', 'notHere.title'];

  expect(findUnusedKeys(keys, [code])).toEqual(keys.filter((key) => !used.includes(key)));
});
