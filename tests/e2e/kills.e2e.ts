import { expect, test } from 'vitest';
import { command } from '@/demo/command.mjs';
import { audit } from './audit';
import { newProfile, removeProfile } from './browsers';
import { dump } from './dump';
import { Extension } from './harness';

/** 10 in the test, 200 in the bench. */
const KILLS = Number(process.env.KILLS ?? 10);

/** The same kills every time: a seed that ever failed can be run again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test(
  `${KILLS} kills of worker, engine and browser lose nothing that was acknowledged`,
  async () => {
    const seed = Number(process.env.SEED ?? 42);
    const next = random(seed);
    const profile = await newProfile();
    let ext = await Extension.launch({ profile, world: false });
    const { dossier } = await ext.command('addClient', { name: 'Kompas Advies' });
    const acknowledged: string[] = [];

    for (let round = 0; round < KILLS; round++) {
      const page = await ext.open('sidepanel');
      const over = new AbortController();
      const writing = (async () => {
        for (let n = 0; !over.signal.aborted; n++) {
          const name = `Persoon ${round}-${n}`;
          // A page that is gone, or a browser that is, acknowledges nothing.
          const reply = await command(page, 'addPerson', { dossier, name }).catch(() => null);
          if (reply?.ok) acknowledged.push(name);
          else if (page.isClosed()) return;
        }
      })();
      await pause(100 + next() * 400);
      const what = ['worker', 'engine', 'browser'][Math.floor(next() * 3)];
      // A worker that sleeps already can't be ended: then the engine is.
      if (what === 'browser') await ext.kill();
      else if (what === 'worker') await ext.killWorker().catch(() => ext.killEngine());
      else await ext.killEngine();
      if (what !== 'browser') await pause(200);
      over.abort();
      await writing;
      if (what === 'browser') ext = await ext.relaunch();
      else await page.close();

      const look = await ext.open('sidepanel');
      await expect
        .poll(async () => (await command(look, 'recount', {})).ok, {
          message: `seed ${seed}, round ${round}`,
        })
        .toBe(true);
      const { problems, rows } = await audit(await dump(look));
      await look.close();
      expect(problems, `seed ${seed}, round ${round}: ${what}`).toEqual([]);
      const names = new Set(rows.flatMap((row) => (row.kind === 'person' ? [row.name] : [])));
      expect(
        acknowledged.filter((name) => !names.has(name)),
        `seed ${seed}, round ${round}: ${what}`,
      ).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    await ext.close();
    await removeProfile(profile);
  },
  60_000 + KILLS * 15_000,
);
