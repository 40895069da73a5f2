import { expect, test } from 'vitest';
import { runImport } from '@/exchange/import/runImport';
import type { Ask } from '@/storage/services/services';

const client = (n: number) => ({
  kind: 'client' as const,
  dossier: String(n),
  fields: { name: `Klant ${n}` },
});
const list = (count: number) => Array.from({ length: count }, (_, n) => client(n));

/** Hands the records over to whoever answers here, and says what was asked. */
async function run(
  count: number,
  answer: (asked: readonly string[]) => 'ok' | 'NotStaged',
  stopAt = Number.NaN,
) {
  const asked: string[] = [];
  const controller = new AbortController();
  const ask: Ask = async (service) => {
    asked.push(service);
    if (asked.length === stopAt) controller.abort();
    const says = answer(asked);
    return says === 'ok' ? { ok: true, value: null as never } : { ok: false, error: { type: says } };
  };
  const records = list(count);
  const desk = { records: async (from: number, most: number) => records.slice(from, from + most) };
  const result = await runImport({
    desk,
    ask,
    of: count,
    progress: () => undefined,
    signal: controller.signal,
  });
  return { result, asked };
}

test.each([
  ['a list of one part, while it is handed over', 3, 1],
  ['the last part of a longer list', 700, 2],
  ['one of its parts', 1_200, 1],
])('stopped during %s, it never asks to write', async (_, count, at) => {
  const { result, asked } = await run(count, () => 'ok', at);
  expect(result).toEqual({ ok: false, error: { type: 'Stopped' } });
  expect(asked).toEqual(Array.from({ length: at }, () => 'stageImport'));
});

test('an engine that ended in between gets the parts again, three times and no more', async () => {
  const lost = (asked: readonly string[]) => (asked.at(-1) === 'import' ? 'NotStaged' : 'ok');
  expect(await run(3, lost)).toEqual({
    result: { ok: false, error: { type: 'NotStaged' } },
    asked: Array.from({ length: 3 }, () => ['stageImport', 'import']).flat(),
  });
});
