import { passed, type Moment } from '../model/untouched';

/**
 * The minute in which somebody last touched the app, in whatever tab, interview or not, as the wall clock has it at
 * the end of that minute. In localStorage, because a tab that was frozen or kept for going back hears no events, but
 * can read when it wakes.
 */
const KEY = `listen-first:touched:${import.meta.env.BASE_URL}`;
const MINUTE = 60_000;

const present = (): Moment => ({ wall: Date.now(), steady: performance.now() });

/** The last touch of this page; at first its start. */
let here = present();
/** What this page wrote last. */
let written: number | undefined;
/** What another page wrote last, and when this one first saw it. */
let elsewhere: { minute: number; seen: Moment } | undefined;
/** When another page last said that somebody listens there. */
let listening: Moment | undefined;
let channel: BroadcastChannel | undefined;

/** Notes a touch of this page, for the other ones at most once a minute. */
export function noteTouch(): void {
  here = present();
  const minute = Math.ceil(here.wall / MINUTE) * MINUTE;
  if (minute === written) return;
  written = minute;
  try {
    localStorage.setItem(KEY, String(minute));
  } catch {
    // Storage refused: the other tabs can be covered by nobody but themselves.
  }
}

/** Ms since this page was touched. */
export function untouchedHere(): number {
  return passed(here, present());
}

/** Ms since any page of the app was touched, or somebody was listening beside another one. */
export function untouchedAnywhere(): number {
  const now = present();
  const all = [passed(here, now), sinceElsewhere(now)];
  if (listening) all.push(passed(listening, now));
  return Math.min(...all);
}

function sinceElsewhere(now: Moment): number {
  const minute = read();
  // A minute that is still to come was written before the clock was put back.
  if (minute === undefined || minute === written || minute > now.wall + MINUTE) return Infinity;
  if (elsewhere?.minute !== minute) elsewhere = { minute, seen: now };
  return passed({ wall: minute, steady: elsewhere.seen.steady }, now);
}

function read(): number | undefined {
  try {
    return Number(localStorage.getItem(KEY)) || undefined;
  } catch {
    return undefined;
  }
}

/** Hears when somebody listens beside another tab; unless the browser refuses channels, as Firefox does with storage. */
export function followListeningTabs(): void {
  if (channel) return;
  try {
    channel = new BroadcastChannel(KEY);
  } catch {
    return;
  }
  channel.onmessage = () => (listening = present());
}

/** Tells the other tabs that somebody listens beside this one. Never kept: it would tell that an interview is open. */
export function tellListening(): void {
  channel?.postMessage('listening');
}
