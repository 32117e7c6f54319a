import { expect, test, vi } from 'vitest';
import { createObservable, partOf } from '../../src/model/observable';

test('whoever watches a part of a value hears of that part alone', () => {
  const guide = createObservable({ kept: ['ru'], progress: 0 });
  const kept = partOf(guide, (it) => it.kept);
  const heard = vi.fn();
  const end = kept.subscribe(heard);
  for (const progress of [0.1, 0.2, 0.3]) guide.set({ ...guide.get(), progress });
  expect(heard).not.toHaveBeenCalled();
  guide.set({ ...guide.get(), kept: ['ru', 'kk'] });
  expect(heard).toHaveBeenCalledOnce();
  expect(kept.get()).toEqual(['ru', 'kk']);
  end();
  guide.set({ ...guide.get(), kept: [] });
  expect(heard).toHaveBeenCalledOnce();
});
