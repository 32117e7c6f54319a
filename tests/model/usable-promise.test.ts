import { expect, test } from 'vitest';
import { usable } from '../../src/model/usable-promise';

test('a failure that somebody looks at counts as looked at', async () => {
  const unseen: unknown[] = [];
  const note = (reason: unknown) => void unseen.push(reason);
  process.on('unhandledRejection', note);
  const failing = usable(Promise.reject(new Error('no script')));
  await expect(failing).rejects.toThrow('no script');
  await new Promise((resolve) => setTimeout(resolve));
  process.off('unhandledRejection', note);
  expect(unseen).toEqual([]);
  expect(failing).toMatchObject({ status: 'rejected' });
});
