import { afterEach, expect, test, vi } from 'vitest';
import { printPage } from '../../src/ui/print-footer';

afterEach(() => void vi.unstubAllGlobals());

test('paper without marks is blank also when the end of the printing before was never told', () => {
  const dataset: Record<string, string> = {};
  const printed: (string | undefined)[] = [];
  vi.stubGlobal('document', { documentElement: { dataset } });
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('print', () => void printed.push(dataset.print));
  printPage(true);
  printPage(false);
  expect(printed).toEqual(['marked', undefined]);
});
