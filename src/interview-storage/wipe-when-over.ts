import { isOverWhenRead } from '../model/interview';
import { parseInterview } from '../model/parse-interview';
import { readRecord, RecordBroken, wipeRecords } from './interview-records';
import { aloneOrNot } from './one-writer';

/**
 * Whether what is stored has to be wiped: it is too old, or cannot be read. What a newer version has written goes by
 * its times, where it has them.
 * @param now the device's clock in ms
 */
export function hasToGo(read: ReturnType<typeof parseInterview>, now: number): boolean {
  if (!('fault' in read)) return isOverWhenRead(read, now);
  return read.fault === 'damaged' || (read.times !== undefined && isOverWhenRead(read.times, now));
}

/** Wipes the interview that is kept when its time is over, for the worker: no page is there to do it. Never rejects. */
export async function wipeWhenOver(now: number): Promise<void> {
  await aloneOrNot(async () => {
    const record = await readRecord().catch((error: unknown) => {
      if (error instanceof RecordBroken) return { text: '' };
      throw error;
    });
    if (record && hasToGo(parseInterview(record.text), now)) await wipeRecords();
  }).catch(() => undefined);
}
