import { readdirSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';

/** Ends every process whose command line names this profile, without a chance to tidy up, and waits until none holds it. */
export async function killProcessesOf(profile: string): Promise<void> {
  for (const pid of processesOf(profile)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with its parent.
    }
  }
  await expect.poll(() => processesOf(profile), { intervals: [20] }).toEqual([]);
}

function processesOf(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => commandLine(name).includes(profile))
    .map(Number);
}

/** Empty for a process that has ended, a defunct one included. */
function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
