import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Engine, serve } from '@/entrypoints/engine/serve';
import { askEngine, engineIsHere } from '@/entrypoints/wiring/callEngine';
import { runImport } from '@/exchange/import/runImport';
import { RegisterDb } from '@/storage/db';
import type { Ask } from '@/storage/services/services';
import { inventedRecords } from '../storage/importing';

/** What comes before or after the engine carries a request out; null: it goes on as it would. */
type Hook = (service: string, engine: () => ReturnType<Engine>) => ReturnType<Engine>;

let hook: Hook | null = null;
let served: { readonly service: string; readonly stopped: boolean }[] = [];

beforeAll(() => {
  // The way of Firefox: the engine is in this page, asked through the same calls and the same channel.
  vi.stubEnv('FIREFOX', 'true');
  const engine = serve(() => undefined, {
    unlockedKey: async () => null,
    forgetMaster: async () => undefined,
  });
  engineIsHere((request) => {
    if (!('service' in request)) return engine(request);
    served.push({ service: request.service, stopped: request.stopped === true });
    return hook ? hook(request.service, () => engine(request)) : engine(request);
  });
});
beforeEach(() => {
  hook = null;
  served = [];
});

const deskWith = (clients: number, documents: number) => {
  const records = inventedRecords(clients, documents);
  const desk = { records: async (from: number, most: number) => records.slice(from, from + most) };
  return { of: records.length, desk };
};
const kept = () => new RegisterDb().rows.count();
const answers = { Stopped: { ok: false, error: { type: 'Stopped' } } };

/** The import with a way to stop it, and a register that should not have changed. */
async function importing(size: readonly [number, number], ask: Ask, controller: AbortController) {
  const before = await kept();
  const seen: number[] = [];
  const progress = (done: number) => void seen.push(done);
  const result = await runImport({ ...deskWith(...size), ask, progress, signal: controller.signal });
  return { result, seen, changed: (await kept()) - before };
}

test('who has given up before it began asks nothing', async () => {
  const controller = new AbortController();
  controller.abort();
  expect(await askEngine('verify', {}, { signal: controller.signal })).toEqual(answers.Stopped);
  expect(served).toEqual([]);
});

test('a stop during the last part, which is the only one of a short list', async () => {
  const controller = new AbortController();
  hook = (service, engine) => {
    if (service === 'stageImport') controller.abort();
    return engine();
  };
  const { result, changed } = await importing([3, 3], askEngine, controller);
  expect(result).toEqual(answers.Stopped);
  expect(changed).toBe(0);
  expect(served).toEqual([{ service: 'stageImport', stopped: false }]);
});

test('a stop that went out before anybody listened is said again at the first sign of life', async () => {
  const controller = new AbortController();
  hook = (service, engine) => {
    // Posted here, while no engine has heard of the request yet.
    if (service === 'import') controller.abort();
    return new Promise((resolve) => setTimeout(resolve, 50)).then(engine);
  };
  const { result, seen, changed } = await importing([60, 5], askEngine, controller);
  expect(result).toEqual(answers.Stopped);
  expect(changed).toBe(0);
  expect(seen.length).toBeLessThan(60);
});

test.each(['while it is prepared', 'at the very last dossier'])('a stop %s', async (when) => {
  const controller = new AbortController();
  const before = await kept();
  const result = await runImport({
    ...deskWith(12, 2),
    ask: askEngine,
    progress: (done, of) => {
      // Handing over is the first fifth; then every dossier is prepared, and then every dossier is written.
      if (done / of > (when === 'while it is prepared' ? 0.3 : 0.95)) controller.abort();
    },
    signal: controller.signal,
  });
  expect(result).toEqual(answers.Stopped);
  expect((await kept()) - before).toBe(0);
});

test('a stop while the engine starts over: it is asked what was done, and nothing more is', async () => {
  const controller = new AbortController();
  let ended = false;
  hook = (service, engine) => {
    if (service !== 'import' || ended) return engine();
    ended = true;
    controller.abort();
    return Promise.reject(new Error('message channel closed'));
  };
  const { result, changed } = await importing([3, 3], askEngine, controller);
  expect(result).toEqual(answers.Stopped);
  expect(changed).toBe(0);
  expect(served.at(-1)).toEqual({ service: 'import', stopped: true });
});

test('an answer that was lost after the writing is not called a stop', async () => {
  const controller = new AbortController();
  let ended = false;
  hook = async (service, engine) => {
    if (service !== 'import' || ended) return engine();
    ended = true;
    await engine();
    controller.abort();
    throw new Error('message channel closed');
  };
  const { result, changed } = await importing([3, 3], askEngine, controller);
  expect(result).toMatchObject({ ok: true, value: { client: 3, document: 9 } });
  expect(changed).toBe(18);
});
