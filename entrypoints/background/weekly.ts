import { askEngine } from '../wiring/callEngine';
import { lastCheck } from './register';

const WEEK_MS = 7 * 86_400_000;

/** Once a week the whole register is checked against itself; what was found stands on the page of self-checks. */
export async function checkWeekly(): Promise<void> {
  const last = await lastCheck();
  if (last && Date.now() - last.at < WEEK_MS) return;
  const found = await askEngine('verify', {});
  // Locked, or stopped by the lock: it waits for the next look. Anything else is trouble of its own.
  if (!found.ok && found.error.type !== 'Locked' && found.error.type !== 'Stopped')
    throw new Error(found.error.type);
}
