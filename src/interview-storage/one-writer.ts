/** One page at a time reads and writes the open interview; the worker too. */
const NAME = `listen-first:interview:${import.meta.env.BASE_URL}`;

/** How long in ms a page waits for its turn: one that hangs must not hold the others. */
const PATIENCE = 5_000;

/** Tells whether it is still this page's turn; asked across the browser, so that a page that hung has heard of it. */
export type IsMine = () => Promise<boolean>;

/** Another page has its turn and does not end it. */
export class Busy extends Error {
  override name = 'Busy';
}

/** What this page does waits for what it has begun before, where there are no locks (pages that nothing is kept for). */
let last: Promise<unknown> = Promise.resolve();

/**
 * Does the work when nobody else is at it. Rejects with `Busy` when that does not come within five seconds.
 * @param wins takes its turn then all the same: a wipe must never wait for a page that hangs
 */
export async function alone<Result>(
  work: (isMine: IsMine) => Promise<Result>,
  wins = false,
): Promise<Result> {
  if (!hasLocks()) return afterTheLast(work);
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), PATIENCE);
  let begun = false;
  const begin = (isMine: IsMine) => {
    begun = true;
    clearTimeout(timer);
    return work(isMine);
  };
  try {
    return await request({ signal: waiting.signal }, begin);
  } catch (error) {
    if (begun) throw error;
    // Where storage is refused, locks are refused with it.
    if (!waiting.signal.aborted) return afterTheLast(work);
    if (!wins) throw new Busy('Another page is at the interview');
    return await request({ steal: true }, begin);
  } finally {
    clearTimeout(timer);
  }
}

async function afterTheLast<Result>(work: (isMine: IsMine) => Promise<Result>): Promise<Result> {
  const turn = last.then(() => work(async () => true));
  last = turn.catch(() => undefined);
  return turn;
}

/** The same, and nothing at all while another page is at it: that one is awake and does it itself. */
export async function aloneOrNot(work: () => Promise<void>): Promise<void> {
  if (!hasLocks()) return work();
  await navigator.locks.request(NAME, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}

async function request<Result>(
  options: LockOptions,
  work: (isMine: IsMine) => Promise<Result>,
): Promise<Result> {
  let lost = false;
  const isMine = async () => {
    await navigator.locks.query();
    return !lost;
  };
  const turn = navigator.locks.request(NAME, options, () => work(isMine));
  // Rejects at once when another page takes the turn, while the work here goes on.
  turn.catch(() => (lost = true));
  return turn as Promise<Result>;
}

const hasLocks = (): boolean => 'locks' in navigator;
