import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '@/demo/command.mjs';
import { audit } from './audit';
import { newProfile, removeProfile } from './browsers';
import { dump, sealedThings } from './dump';
import { Extension } from './harness';
import { Model, STEPS } from './killsModel';
import { statesOf } from './killsState';
import { readable } from './readable';

/** 10 in the test, 200 in the bench. */
const KILLS = Number(process.env.KILLS ?? 10);
const SEED = Number(process.env.SEED ?? 42);

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
const next = random(SEED);
/** Answered for in each round before its kill: enough, over all of them, for a step of each kind. */
const STEPS_A_ROUND = 4;

let profile: string;
let ext: Extension;
beforeAll(async () => {
  profile = await newProfile();
  ext = await Extension.launch({ profile, world: false });
});
afterAll(async () => {
  await ext.close();
  await removeProfile(profile);
});

/** The register once it has started again: everything in it agrees with itself. */
async function afterwards(message: string) {
  const look = await ext.open('sidepanel');
  await expect.poll(async () => (await command(look, 'recount', {})).ok, { message }).toBe(true);
  const taken = await dump(look);
  await look.close();
  const { problems, rows } = await audit(taken);
  expect(problems, message).toEqual([]);
  return { taken, rows };
}

describe('a kill of worker, engine or browser', () => {
  test(
    `${KILLS} times while all kinds of steps are taken: what was acknowledged is there, nothing is half there`,
    async () => {
      const { dossier } = await ext.command('addClient', { name: 'Kompas Advies' });
      const model = new Model(dossier, 'Kompas Advies', next);
      for (let round = 0; round < KILLS; round++) {
        const page = await ext.open('sidepanel');
        const over = new AbortController();
        const writing = (async () => {
          for (let n = 0; !over.signal.aborted; n++) {
            const step = model.step(`${round}-${n}`);
            model.sent(step);
            // A page that is gone, or a browser that is, acknowledges nothing.
            const reply = await command(page, step.name, step.input as never, step.command).catch(() => null);
            if (!reply || (!reply.ok && reply.error.type === 'EngineUnreachable')) return;
            expect(reply.ok ? null : reply.error, step.name).toBeNull();
            const made = reply.ok ? (reply.value.output as { id?: string; dossier?: string } | null) : null;
            model.acknowledged(step, made?.id ?? made?.dossier ?? null);
          }
        })();
        const before = model.steps;
        await expect.poll(() => model.steps - before).toBeGreaterThanOrEqual(STEPS_A_ROUND);
        await pause(next() * 400);
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

        const message = `seed ${SEED}, round ${round}: ${what}`;
        const { taken: there, rows } = await afterwards(message);
        model.check(statesOf(rows, there, message), message);
        const text = readable(there);
        expect(
          model.gone.filter((name) => text.includes(name)),
          message,
        ).toEqual([]);
      }
      expect(STEPS.filter((name) => !model.answered.has(name))).toEqual([]);
      expect(model.gone.length).toBeGreaterThan(0);
    },
    60_000 + KILLS * 15_000,
  );

  test(
    `${KILLS} times in the middle of an erasure: all of it can be read after the restart, or nothing`,
    async () => {
      let finished = 0;
      // Sooner after one that was finished, later after one that was not: so the kills gather where it matters.
      let delay = 40;
      for (let round = 0; round < KILLS; round++) {
        const mark = `Zeester ${round};`;
        const whole = round % 2 === 0;
        const { dossier } = await ext.command('addClient', { name: whole ? mark : 'Blijft' });
        const { id } = await ext.command('addPerson', { dossier, name: `Petra ${mark}` });
        const document = { name: `DISC ${mark}`, class: 'correspondence', place: 'device' } as const;
        await ext.command('registerDocument', { dossier, ...document, personId: id });
        const page = await ext.open('sidepanel');
        const before = sealedThings(await dump(page)).filter(({ about }) => about.includes(dossier));

        const erasing = whole
          ? command(page, 'eraseDossier', { dossier })
          : command(page, 'erasePerson', { dossier, id });
        const answer = erasing.then(({ ok }) => ok).catch(() => false);
        await pause(delay);
        const what = round % 3 === 0 ? 'browser' : 'engine';
        // The page goes with the engine: it would send the command again.
        if (what === 'browser') await ext.kill();
        else await Promise.all([ext.killEngine(), page.close()]);
        const acknowledged = await answer;
        if (what === 'browser') ext = await ext.relaunch();

        const message = `seed ${SEED}, round ${round}: ${what}, ${whole ? 'client' : 'person'}`;
        const { taken, rows } = await afterwards(message);
        const names = rows.filter(
          (row) => row.dossier === dossier && 'name' in row && row.name.includes(mark),
        );
        const text = readable(taken, before);
        if (acknowledged || names.length === 0) {
          finished++;
          delay *= 0.6;
          expect(names, message).toEqual([]);
          expect(text.includes(mark), message).toBe(false);
          if (!whole)
            expect(
              rows.some((row) => row.dossier === dossier),
              message,
            ).toBe(true);
        } else {
          delay *= 1.6;
          expect(names.length, message).toBe(whole ? 3 : 2);
          expect(text.includes(mark), message).toBe(true);
        }
      }
      expect(finished).toBeGreaterThan(0);
    },
    60_000 + KILLS * 15_000,
  );
});
