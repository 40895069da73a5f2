import { send } from '../wiring/callEngine';
import { errand } from '../wiring/errands';
import { knowsRegister, lostRegister, noteRegister } from '../wiring/lostRegister';
import { keepBackups } from './backups';
import { showCounts } from './badge';
import { sayMenu } from './menu';
import { notifyDaily, planDaily } from './notify';
import { lookAgain } from './pages';
import { readTools } from './readTools';
import { ageOfBackup, forgetKeys, keepCounts, keptCounts, standingRegister, texts, today } from './register';
import { checkWeekly } from './weekly';

/** Shows today's counts. Those of another day are counted anew by the engine, which then says so. */
export async function look(): Promise<void> {
  const [counts, { t }, age, lost] = await Promise.all([
    keptCounts(),
    texts(),
    ageOfBackup(),
    lostRegister(),
  ]);
  if (!counts) {
    // It should be there: the engine looks, and begins another where there is none.
    if (await knowsRegister()) await send('recount', {});
    return;
  }
  if (counts.asOf !== today()) {
    await send('recount', {});
    return;
  }
  await Promise.all([keepCounts(counts), showCounts(counts, age, t, lost !== null)]);
  // After the number, which must not wait for it; a loss that is found now takes the number's place.
  const standing = await standingRegister();
  if (standing && (await noteRegister(standing))) await showCounts(counts, age, t, true);
}

/** The register changed. */
export async function changed(): Promise<void> {
  forgetKeys();
  await errand('show', async () => {
    await look();
    // Its language may be what changed.
    await sayMenu();
    await lookAgain();
  });
  // The time of the notification may be what changed.
  await errand('plan', planDaily);
  await errand('backups', keepBackups);
}

/** At every alarm: the counts, open pages, backups, once a day what is new, once a week the whole register, and lists of tools. */
export async function lookAround(): Promise<void> {
  await changed();
  if (!(await keptCounts())) return;
  await errand('notify', notifyDaily);
  await errand('check', checkWeekly);
  await errand('read', readTools);
}

/** A new version may bring other rules or rows: the engine makes them when it opens. */
export async function bringUpToDate(): Promise<void> {
  if (await keptCounts()) await send('recount', {});
}
